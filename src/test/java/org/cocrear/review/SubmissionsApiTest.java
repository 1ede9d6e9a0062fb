package org.cocrear.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.cocrear.messaging.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The contract of design §6, letter by letter. */
class SubmissionsApiTest {

  private static final String CODE = "ROS-7K2M";
  private static final String PATH = "/api/v1/submissions/" + CODE;

  private final Rig rig = new Rig();
  private MockMvc mvc;

  @BeforeEach
  void open() {
    rig.keep(Rig.proposal(CODE, "Más árboles <script>"));
    mvc =
        MockMvcBuilders.standaloneSetup(
                new SubmissionsApi(
                    rig.submissions,
                    rig.decisions,
                    rig.answers,
                    rig.plans,
                    rig.cautions,
                    rig.valueDecisions),
                new ClassifyApi(rig.plans, rig.reading))
            .setControllerAdvice(new ReviewProblems())
            .build();
  }

  private ResultActions send(String method, String path, String body) throws Exception {
    return mvc.perform(
        request(HttpMethod.valueOf(method), path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .principal(() -> "ana"));
  }

  @Test
  void aFlaggedTextIsPublishedOnceSomebodyConfirms() throws Exception {
    send("PUT", PATH + "/publication", "{\"public\":true,\"text\":\"mi tel 341 555 0199\"}")
        .andExpect(jsonPath("$.errors[0].reason").value(containsString("(phone)")));
    send(
            "PUT",
            PATH + "/publication",
            "{\"public\":true,\"text\":\"mi tel 341 555 0199\",\"confirm\":true}")
        .andExpect(status().isOk());
  }

  @Test
  void oneSubmission() throws Exception {
    mvc.perform(get(PATH))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json(
                    """
                    {"code": "ROS-7K2M", "kind": "proposal", "status": "received",
                     "text": "Más árboles <script>", "fields": {"zone": "Norte"}, "axes": [],
                     "suggested": [{"axis": "ambiente", "confidence": 0.75},
                                   {"axis": "ninguno", "confidence": 0.25}],
                     "sure": true, "model": "model-1", "proposedAxis": null,
                     "channel": "telegram", "receivedAt": "2022-05-08T12:00:00Z", "late": false,
                     "promisedBy": "2022-05-23", "flag": null, "answer": null, "delivery": null,
                     "public": false, "publicText": null, "commitments": [],
                     "history": [{"at": "2022-05-08T12:00:00Z", "who": "author",
                                  "what": "received", "why": ""}]}
                    """,
                    JsonCompareMode.STRICT));
  }

  @Test
  void aPage() throws Exception {
    mvc.perform(
            get("/api/v1/submissions?kind=proposal&axis=ninguno&status=in-review&page=3&size=200"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].code").value(CODE))
        .andExpect(jsonPath("$.page").value(3))
        .andExpect(jsonPath("$.size").value(200))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.length()").value(4));
    mvc.perform(get("/api/v1/submissions?kind=&axis=&status=&page=")).andExpect(status().isOk());
    assertThat(rig.queries)
        .extracting(it -> it.kind() + " " + it.axis() + " " + it.status() + " " + it.size())
        .containsExactly("PROPOSAL ninguno IN_REVIEW 200", "null null null 20");
    assertThat(rig.queries).noneMatch(it -> it.uncertainFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "kind, poem",
    "kind, PROPOSAL",
    "axis, nope",
    "status, in_review",
    "page, -1",
    "page, two",
    "page, 2147483647",
    "size, 0",
    "size, 201",
    "size, 99999999999"
  })
  void badParameters(String name, String value) throws Exception {
    mvc.perform(get("/api/v1/submissions").param(name, value))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].field").value(name))
        .andExpect(jsonPath("$.errors[0].reason").isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT  | /axes        | {\"axes\":[]}                                        | axes",
        "PUT  | /axes        | {}                                                   | axes",
        "PUT  | /axes        | {\"axes\":[null]}                                    | axes",
        "PUT  | /axes        | {\"axes\":{\"a\":1}}                                 | axes",
        "POST | /answer      | {\"reason\":\"porque sí\"}                           | outcome",
        "POST | /answer      | {\"outcome\":\"maybe\",\"reason\":\"x\"}             | outcome",
        "POST | /answer      | {\"outcome\":\"ADOPTED\",\"reason\":\"x\"}           | outcome",
        "POST | /answer      | {\"outcome\":\"adopted\"}                            | reason",
        "POST | /answer      | {\"outcome\":\"adopted\",\"reason\":\" \"}           | reason",
        "PUT  | /publication | {}                                                   | public",
        "PUT  | /publication | {\"public\":\"perhaps\"}                             | public",
        "PUT  | /publication | {\"public\":true,\"text\":\" \"}                     | text",
        "PUT  | /publication | {\"public\":true,\"text\":\"mi tel 341 555 0199\"}   | confirm",
        "PUT  | /values      | {}                                                   | values",
        "PUT  | /commitments | {\"commitments\":[\"nope\"]}                         | commitments",
        "PUT  | /commitments | {}                                                   | commitments"
      })
  void badBodies(String method, String path, String body, String field) throws Exception {
    send(method.strip(), PATH + path.strip(), body)
        .andExpect(status().is(422))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.status").value(422))
        .andExpect(jsonPath("$.errors[0].field").value(field.strip()));
    assertThat(rig.trail).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PUT, /axes", "POST, /answer", "PUT, /publication", "PUT, /commitments"})
  void malformedAndUnknown(String method, String path) throws Exception {
    for (String body : List.of("{", "", "null", "\"")) {
      send(method, PATH + path, body)
          .andExpect(status().isBadRequest())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
          .andExpect(jsonPath("$.errors[0].field").value("body"));
    }
    String good =
        """
        {"axes":["salud"],"outcome":"adopted","reason":"x","public":true,"commitments":[]}
        """;
    send(method, "/api/v1/submissions/ROS-9999" + path, good)
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].field").value("code"));
  }

  @Test
  void unknownCodeIsNotFound() throws Exception {
    mvc.perform(get("/api/v1/submissions/<script>"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void theReviewersWord() throws Exception {
    send("PUT", PATH + "/axes", "{\"axes\":[\"salud\",\"salud\"]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.axes[0]").value("salud"))
        .andExpect(jsonPath("$.axes.length()").value(1));
    send("PUT", PATH + "/commitments", "{\"commitments\":[\"arbolado\"]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.commitments[0]").value("arbolado"));
    assertThat(rig.trail)
        .containsExactly(
            "ana|submission.axes-decided|ROS-7K2M|salud",
            "ana|submission.linked|ROS-7K2M|arbolado");
  }

  @Test
  void anAnswerGoesOutOnceHoweverOftenItIsPosted() throws Exception {
    String body =
        """
        {"outcome":"partially-adopted","reason":" Sí, en parte. ","area":"Ambiente","influence":""}
        """;
    send("POST", PATH + "/answer", body)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("answered"))
        .andExpect(
            content()
                .json(
                    """
                    {"answer": {"outcome": "partially-adopted", "reason": "Sí, en parte.",
                      "area": "Ambiente", "influence": null, "by": "ana",
                      "at": "2022-05-10T12:00:00Z"}}
                    """));
    send("POST", PATH + "/answer", body).andExpect(status().isOk());
    assertThat(rig.told).hasSize(1);
    String first = rig.told.getFirst();
    send("POST", PATH + "/answer", "{\"outcome\":\"adopted\",\"reason\":\"Sí\"}");
    send("POST", PATH + "/answer", body).andExpect(status().isOk());
    assertThat(rig.told).hasSize(3).doesNotHaveDuplicates().startsWith(first);
  }

  @Test
  void theAnswersDelivery() throws Exception {
    send("POST", PATH + "/answer", "{\"outcome\":\"adopted\",\"reason\":\"Sí\"}");
    String id = "answer/" + CODE + "/" + rig.told.getFirst();
    rig.deliveries.put(id, new Delivery(id, Delivery.State.FAILED, "blocked", 1, Rig.NOW));
    mvc.perform(get(PATH))
        .andExpect(
            content()
                .json(
                    """
                    {"delivery": {"state": "failed", "reason": "blocked",
                      "at": "2022-05-10T12:00:00Z"}}
                    """));
  }

  @Test
  void publication() throws Exception {
    send("PUT", PATH + "/publication", "{\"public\":true,\"text\":\"Más ▇▇▇\"}")
        .andExpect(jsonPath("$.public").value(true))
        .andExpect(jsonPath("$.publicText").value("Más ▇▇▇"))
        .andExpect(jsonPath("$.text").value("Más árboles <script>"));
    send("PUT", PATH + "/publication", "{\"public\":true}")
        .andExpect(jsonPath("$.publicText").value("Más árboles <script>"));
    send("PUT", PATH + "/publication", "{\"public\":false}")
        .andExpect(jsonPath("$.public").value(false))
        .andExpect(jsonPath("$.publicText").isEmpty());
  }

  @Test
  void nothingTellsWhoWrote() throws Exception {
    String body = mvc.perform(get(PATH)).andReturn().getResponse().getContentAsString();
    assertThat(body).doesNotContain("p-secret").doesNotContain("\"author\":");
  }

  @Test
  void classify() throws Exception {
    send("POST", "/api/v1/classify", "{\"text\":\"Más árboles\"}")
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json(
                    """
                    {"axes": [
                       {"axis": "ambiente", "title": "Ambiente y ciudad", "confidence": 0.75},
                       {"axis": "ninguno", "title": "Fuera de los ejes del plan",
                        "confidence": 0.25}],
                     "sure": true,
                     "words": [{"text": "árboles", "weight": 1.5}, {"text": "calle", "weight": -0.5}],
                     "model": "model-1"}
                    """,
                    JsonCompareMode.STRICT));
    for (String body :
        List.of("{}", "{\"text\":\" \"}", "{\"text\":\"" + "a".repeat(20_001) + "\"}")) {
      send("POST", "/api/v1/classify", body)
          .andExpect(status().is(422))
          .andExpect(jsonPath("$.errors[0].field").value("text"));
    }
    send("POST", "/api/v1/classify", "{\"text\":\"" + "🌳".repeat(20_000) + "\"}")
        .andExpect(status().isOk());
  }
}

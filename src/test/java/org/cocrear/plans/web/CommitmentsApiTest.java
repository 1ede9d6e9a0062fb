package org.cocrear.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plans;
import org.cocrear.plans.SamplePlans;
import org.cocrear.staff.AuditEntry;
import org.cocrear.staff.AuditTrail;
import org.cocrear.staff.StaffForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommitmentsApiTest {

  private static final String WHOLE =
      """
      {"title": "Más árboles", "axis": "ambiente", "area": "Área de ambiente",
       "problem": "Faltan", "baseline": "Hay pocos", "result": "Muchos",
       "activities": "Plantar"}
      """;

  private final TestClock clock = TestClock.at("2021-09-01T12:00:00Z");
  private final TestStore store = TestStore.fresh();
  private final Plans plans = SamplePlans.untouched(clock);
  private final AuditTrail trail = new AuditTrail(store.operations(), clock);
  private final Commitments commitments =
      new Commitments(store.operations(), plans, clock, event -> {});
  private final MockMvcTester http =
      MockMvcTester.of(
          List.of(
              new CommitmentsApi(
                  plans,
                  commitments,
                  new CommitmentActions(
                      commitments, StaffForTests.accounts(store.operations()), trail),
                  clock)),
          builder -> builder.setControllerAdvice(new CommitmentsApiProblems()).build());

  @AfterEach
  void close() {
    store.close();
  }

  private MvcTestResult send(HttpMethod method, String path, String body, String role) {
    return http.method(method)
        .uri("/api/v1" + path)
        .principal(new TestingAuthenticationToken("ana", "", "ROLE_" + role))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private JsonNode ok(HttpMethod method, String path, String body, int status) throws Exception {
    MvcTestResult result = send(method, path, body, "REVIEWER");
    assertThat(result).hasStatus(status);
    return JsonMapper.builder().build().readTree(result.getResponse().getContentAsString());
  }

  private String created() throws Exception {
    return ok(HttpMethod.POST, "/plans/rosario-2021-2023/commitments", WHOLE, 201)
        .get("id")
        .asString();
  }

  @Test
  void aCommitmentGoesFromDraftToACompletedMilestone() throws Exception {
    String id = created();
    JsonNode milestone =
        ok(
            HttpMethod.POST,
            "/commitments/" + id + "/milestones",
            "{\"title\": \"Vivero\", \"due\": \"2022-05-01\", \"responsible\": \"Parques\"}",
            201);
    assertThat(milestone.get("status").asString()).isEqualTo("not-started");
    ok(HttpMethod.PUT, "/commitments/" + id + "/status", "{\"status\": \"published\"}", 200);
    JsonNode done =
        ok(
            HttpMethod.PUT,
            "/milestones/" + milestone.get("id").asString() + "/status",
            """
            {"status": "completed", "evidence":
              [{"url": "https://example.org/a", "date": "2022-04-30", "licence": "CC BY 4.0"}]}
            """,
            200);
    assertThat(done.get("evidence").get(0).get("date").asString()).isEqualTo("2022-04-30");
    JsonNode plan = ok(HttpMethod.GET, "/plans/rosario-2021-2023", "", 200);
    assertThat(plan.get("axes")).hasSize(10);
    JsonNode shown = plan.get("commitments").get(0);
    assertThat(shown.get("area").asString()).isEqualTo("ambiente");
    assertThat(shown.get("status").asString()).isEqualTo("published");
    assertThat(shown.get("milestones").get(0).get("status").asString()).isEqualTo("completed");
    assertThat(ok(HttpMethod.GET, "/commitments/" + id + "/history", "", 200)).hasSize(4);
    assertThat(trail.newest("", 9))
        .extracting(AuditEntry::what)
        .containsExactly(
            "milestone.completed", "commitment.published", "milestone.added", "commitment.created");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/plans/x/commitments|{}|404|id",
        "POST|/plans/rosario-2021-2023/commitments|{}|422|title",
        "POST|/plans/rosario-2021-2023/commitments|{\"title\":\"a\",\"axes\":[\"x\"]}|422|axes",
        "POST|/plans/rosario-2021-2023/commitments|{\"title\":|400|",
        "PUT|/commitments/ID/status|{\"status\":\"published\"}|422|milestones",
        "PUT|/commitments/ID/status|{\"status\":\"x\"}|422|status",
        "PUT|/commitments/x/status|{\"status\":\"draft\"}|404|id",
        "POST|/commitments/ID/milestones|{\"title\":\"a\"}|422|due",
        "POST|/commitments/ID/milestones|{\"title\":\"a\",\"due\":\"2031-01-01\"}|422|due",
        "POST|/commitments/ID/milestones|{\"title\":\"a\",\"due\":\"mañana\"}|422|due",
        "POST|/commitments/ID/milestones|[]|400|",
        "PUT|/milestones/x/status|{\"status\":\"completed\"}|404|id"
      })
  void mistakesAreAnsweredWithProblemDetails(
      String method, String path, String body, int status, String field) throws Exception {
    String real = path.contains("/ID/") ? path.replace("ID", created()) : path;
    MvcTestResult result = send(HttpMethod.valueOf(method), real, body, "REVIEWER");
    assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    JsonNode problem =
        JsonMapper.builder().build().readTree(result.getResponse().getContentAsString());
    assertThat(Optional.ofNullable(problem.get("field")).map(JsonNode::asString).orElse(null))
        .isEqualTo(field);
  }

  @Test
  void emptyEvidenceIsNamed() throws Exception {
    String id = created();
    String body = "{\"title\": \"Vivero\", \"due\": \"2022-05-01\"}";
    ok(HttpMethod.POST, "/commitments/" + id + "/milestones", body, 201);
    JsonNode problem =
        ok(
            HttpMethod.PUT,
            "/milestones/" + id + "-1/status",
            "{\"status\": \"completed\", \"evidence\": [null]}",
            422);
    assertThat(problem.get("field").asString()).isEqualTo("evidence[0].date");
  }

  @Test
  void activitiesMayComeAsAList() throws Exception {
    String body = WHOLE.replace("\"Plantar\"", "[\"Plantar\", null, \"Regar\"]");
    JsonNode made = ok(HttpMethod.POST, "/plans/rosario-2021-2023/commitments", body, 201);
    assertThat(made.get("activities").asString()).isEqualTo("Plantar\nRegar");
  }

  @Test
  void anUnconfirmedItemIsNamed() throws Exception {
    String body = WHOLE.replace("}", ", \"confirmed\": [\"problem\", \"result\", \"activities\"]}");
    String id =
        ok(HttpMethod.POST, "/plans/rosario-2021-2023/commitments", body, 201).get("id").asString();
    String answer =
        send(
                HttpMethod.PUT,
                "/commitments/" + id + "/status",
                "{\"status\": \"published\"}",
                "ADMINISTRATOR")
            .getResponse()
            .getContentAsString();
    assertThat(answer).contains("startingPoint").doesNotContain("expectedResult");
  }

  @ParameterizedTest
  @CsvSource({"OBSERVER", "MESA", "AREA"})
  void whoOnlyReadsCannotCreate(String role) {
    assertThat(send(HttpMethod.POST, "/plans/rosario-2021-2023/commitments", WHOLE, role))
        .failure()
        .hasRootCauseInstanceOf(AccessDeniedException.class);
  }
}

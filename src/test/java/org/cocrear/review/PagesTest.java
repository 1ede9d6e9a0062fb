package org.cocrear.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.cocrear.TestViews;
import org.cocrear.desk.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The pages as they are rendered, with the real templates. */
class PagesTest {

  private static final String HOSTILE = "<script>alert(1)</script> \"'&${7*7}[[${7*7}]]";
  private static final String PATH = "/staff/submissions/ROS-7K2M";

  private final Rig rig = new Rig();
  private MockMvc mvc;

  @BeforeEach
  void open() {
    Sheets sheets =
        new Sheets(rig.submissions, rig.plans, rig.commitments, rig.reading, rig.answers);
    mvc =
        MockMvcBuilders.standaloneSetup(
                new QueuePages(rig.submissions, rig.plans, rig.desk, rig.clock),
                new SubmissionPages(
                    sheets, rig.decisions, rig.areas, rig.attachments, rig.cautions),
                new MediaPages(rig.attachments),
                new DeskPages(
                    rig.desk, Rig.PATIENCE, rig.attachments, rig.plans, rig.audit, rig.clock),
                new DeliveryPages(rig.inbox, rig.outbox, rig.plans))
            .setViewResolvers(TestViews.thymeleaf())
            .build();
  }

  private String show(MockHttpServletRequestBuilder request, int status) throws Exception {
    return mvc.perform(request.principal(() -> "ana").with(it -> as(it, Set.of("REVIEWER"))))
        .andExpect(status().is(status))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static MockHttpServletRequest as(MockHttpServletRequest request, Set<String> roles) {
    roles.forEach(request::addUserRole);
    return request;
  }

  @Test
  void aVoiceNoteIsPlayedAndWhatCannotBeHadSaysWhy() throws Exception {
    rig.keep(Rig.proposal("ROS-7K2M", "[voz] " + rig.voice() + " " + rig.lostPhoto()));
    String page = show(get("/staff/submissions/ROS-7K2M"), 200);
    assertThat(page)
        .contains("<audio controls preload=\"none\" src=\"/staff/media/" + rig.voice())
        .contains("No se pudo traer")
        .contains("HTTP 404")
        .contains("/staff/media/" + rig.lostPhoto() + "/retry");
    mvc.perform(get("/staff/media/" + rig.voice()))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "audio/ogg"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Disposition", startsWith("inline; filename=\"m-")))
        .andExpect(content().bytes("OggS!".getBytes(UTF_8)));
    mvc.perform(get("/staff/media/" + rig.voice()).header("Range", "bytes=4-"))
        .andExpect(status().isPartialContent())
        .andExpect(content().string("!"));
    show(get("/staff/media/" + rig.lostPhoto()), 404);
    show(get("/staff/media/m-../../x"), 404);
  }

  @Test
  void theQueueShowsHostileTextAsText() throws Exception {
    rig.keep(Rig.proposal("ROS-7K2M", "\n" + HOSTILE))
        .keep(Rig.proposal("ROS-8888", "🌳".repeat(4096)));
    String page = show(get("/staff").param("kind", "proposal").param("page", "nonsense"), 200);
    assertThat(page)
        .contains("ROS-7K2M", "75\u00a0%", "Telegram", "hace 2 días", "23/5/2022")
        .contains("&lt;script&gt;alert(1)")
        .contains("[[${7*7}]]")
        .doesNotContain("<script>alert")
        .doesNotContain("p-secret")
        .doesNotContain("Vencida");
    assertThat(page).contains("🌳".repeat(140) + "…").doesNotContain("🌳".repeat(141));
    assertThat(rig.queries).allMatch(it -> it.uncertainFirst());
  }

  @Test
  void theSheetOffersTheSuggestionWithoutDecidingIt() throws Exception {
    rig.keep(Rig.proposal("ROS-7K2M", HOSTILE + "á".repeat(4096)));
    String page = show(get(PATH), 200);
    assertThat(page)
        .contains("á".repeat(4096), "árboles", "Todavía sin decidir", "width=\"75%\"")
        .contains("Arbolado &lt;b&gt;público&lt;/b&gt;")
        .containsPattern("value=\"ambiente\"\\s+checked")
        .doesNotContainPattern("value=\"(salud|ninguno)\"\\s+checked")
        .doesNotContain("<script>alert")
        .doesNotContain("style=")
        .doesNotContain("p-secret");
  }

  @Test
  void whoReadsOnlySeesNoForms() throws Exception {
    rig.keep(Rig.proposal("ROS-7K2M", "hola"));
    String page = mvc.perform(get(PATH)).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("hola").doesNotContain("/answer\"").doesNotContain("<textarea");
  }

  @Test
  void aDecisionLeadsBackToThePage() throws Exception {
    rig.keep(Rig.proposal("ROS-7K2M", "hola"));
    mvc.perform(post(PATH + "/axes").param("axes", "salud", "ambiente").principal(() -> "ana"))
        .andExpect(status().isFound())
        .andExpect(redirectedUrl(PATH + "?done=axes#axes"));
    mvc.perform(
            post(PATH + "/publication")
                .param("public", "true")
                .param("text", "ho\r\nla")
                .principal(() -> "ana"))
        .andExpect(status().isFound());
    assertThat(rig.kept.get("ROS-7K2M").axes()).containsExactly("salud", "ambiente");
    assertThat(rig.kept.get("ROS-7K2M").released()).isEqualTo("ho\nla");
  }

  @Test
  void whatWasTypedIsNotLost() throws Exception {
    rig.keep(Rig.proposal("ROS-7K2M", "hola"));
    String page = show(post(PATH + "/answer").param("reason", HOSTILE).param("area", "A&B"), 422);
    assertThat(page)
        .contains("&lt;script&gt;alert(1)", "A&amp;B", "No se guardó", "id=\"outcome-bad\"")
        .doesNotContain("<script>alert")
        .doesNotContain("id=\"reason-bad\"");
    String noReason = show(post(PATH + "/answer").param("outcome", "adopted"), 422);
    assertThat(noReason)
        .contains("id=\"reason-bad\"")
        .containsPattern("value=\"adopted\"\\s+checked");
    assertThat(show(post(PATH + "/axes"), 422)).contains("id=\"axes-bad\"");
    String blank =
        show(post(PATH + "/publication").param("public", "true").param("text", " "), 422);
    assertThat(blank).contains("id=\"text-bad\"");
    assertThat(rig.told).isEmpty();
  }

  @Test
  void duplicatesAreMergedAndSeparated() throws Exception {
    rig.keep(Rig.proposal("ROS-7K2M", "hola")).keep(Rig.proposal("ROS-8888", "hola"));
    assertThat(show(post(PATH + "/merge").param("into", "ROS-<b>").param("why", "igual"), 422))
        .contains("id=\"into-bad\"", "value=\"ROS-&lt;b&gt;\"", "value=\"igual\"");
    show(post(PATH + "/merge").param("into", " ros-8888 ").param("why", "igual"), 302);
    show(post(PATH + "/merge").param("why", "no era igual"), 302);
    assertThat(rig.told)
        .containsExactly("ROS-7K2M into ROS-8888: igual", "ROS-7K2M apart: no era igual");
    assertThat(rig.trail)
        .containsExactly(
            "ana|submission.merged|ROS-7K2M|ROS-8888: igual",
            "ana|submission.separated|ROS-7K2M|no era igual");
  }

  @Test
  void unknownCodeIsNotFound() throws Exception {
    show(get("/staff/submissions/ROS-0000"), 404);
  }

  @Test
  void theDesk() throws Exception {
    rig.calls.add(
        new Call(
            "turn/0",
            "person",
            Rig.NOW,
            List.of(),
            List.of(new Call.Line("author", HOSTILE, Rig.NOW)),
            null));
    assertThat(show(get("/staff/desk"), 200))
        .contains("autor/a", "&lt;script&gt;alert(1)", "value=\"turn/0\"")
        .doesNotContain("<script>alert");
    show(post("/staff/desk/say").param("call", "turn/0").param("text", " Hola "), 302);
    assertThat(show(post("/staff/desk/say").param("call", "turn/0").param("text", " "), 422))
        .contains("Falta el mensaje");
    show(post("/staff/desk/close").param("call", "turn/0"), 302);
    assertThat(show(post("/staff/desk/say").param("call", "turn/0").param("text", "tarde"), 422))
        .contains("ya se cerró", "tarde");
    assertThat(rig.told).containsExactly("turn/0|ana|Hola");
    assertThat(rig.trail).containsExactly("ana|desk.said|turn/0|", "ana|desk.closed|turn/0|");
  }

  @Test
  void whatDidNotGetThroughIsShownWithoutThePerson() throws Exception {
    assertThat(show(get("/staff/deliveries"), 200))
        .contains("ROS-7K2M", "No se envió: stopped", "sms/+100", "no text for [x]")
        .doesNotContain("lane-of-somebody");
  }
}

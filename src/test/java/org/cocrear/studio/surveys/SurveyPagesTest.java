package org.cocrear.studio.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.TestViews;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.authoring.FlowFiles;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.participants.ParticipantId;
import org.cocrear.plans.Plans;
import org.cocrear.plans.SamplePlans;
import org.cocrear.staff.AuditTrail;
import org.cocrear.surveys.SurveysForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

class SurveyPagesTest {

  private static final String SERVICE = "/staff/surveys/survey-servicio";

  private final TestStore store = TestStore.fresh();
  private final TestClock clock = TestClock.at("2021-07-01T12:00:00Z");
  private final Bot bot = Bot.read(BotConfiguration.files("file:./bot/"));
  private final Plans plans = SamplePlans.plans("rosario-2021-2023", false, clock);
  private final AuditTrail audit = new AuditTrail(store.operations(), clock);
  private final SurveysForTests town =
      new SurveysForTests(
          store.operations(),
          FlowFiles.read(BotConfiguration.files("file:./conversations/"), bot),
          plans,
          (flow, revision) -> bot.voice(),
          new Classifiers(ModelFolder.inJar()),
          clock);
  private MockMvc mvc;

  @BeforeEach
  void open() {
    SurveyViews views = new SurveyViews(town.surveys, town.rounds, town.findings, plans);
    SurveyActions actions = new SurveyActions(town.rounds, audit);
    mvc =
        MockMvcBuilders.standaloneSetup(
                new SurveyPages(town.surveys, town.rounds, actions, views),
                new SurveyFiles(
                    town.surveys, town.rounds, views, plans, JsonMapper.builder().build()))
            .setViewResolvers(TestViews.thymeleaf())
            .build();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void resultsOfTheServices() throws Exception {
    for (int i = 0; i < 23; i++) {
      answer("p" + i, i < 20 ? "salud" : "calle", i % 2 == 0 ? "4" : "5", "=cmd " + i);
    }
    String page = show(get(SERVICE), "REVIEWER");
    assertThat(page)
        .contains(
            "<strong>23</strong>", "Centro de salud", "no se muestra", "Promedio", "Cerrar ya")
        .doesNotContain(">20<", ">3<", "style=");
    assertThat(show(get(SERVICE), "OBSERVER")).doesNotContain("Cerrar ya");
    assertThat(show(get(SERVICE + "/answers.csv"), "REVIEWER"))
        .startsWith("round,day,channel,minor,rating,rating_label,comment,service,")
        .contains("'=cmd 3")
        .hasLineCount(24);
    assertThat(show(get(SERVICE + "/results.json"), "REVIEWER")).contains("\"persons\":23");
  }

  @Test
  void theStaffClosesAndBeginsAnew() throws Exception {
    change("close");
    assertThat(show(get("/staff/surveys"), "REVIEWER")).contains("cerrada");
    change("begin");
    assertThat(show(get(SERVICE), "REVIEWER")).contains("abierta", "Ronda <strong>2</strong>");
    assertThat(audit.newest("survey-servicio/2", 9)).hasSize(1);
    int status =
        mvc.perform(as(post(SERVICE + "/rounds").param("action", "close"), "OBSERVER"))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).isEqualTo(403);
  }

  private void change(String action) throws Exception {
    mvc.perform(as(post(SERVICE + "/rounds").param("action", action), "REVIEWER"));
  }

  private void answer(String who, String service, String rating, String comment) {
    Map<String, String> given = Map.of("service", service, "rating", rating, "comment", comment);
    town.surveys.answer(
        town.surveys
            .filled(
                town.surveys.find("servicio").orElseThrow(),
                0,
                new ParticipantId(who),
                "sms",
                new TreeMap<>(given),
                comment)
            .orElseThrow());
  }

  private String show(MockHttpServletRequestBuilder request, String role) throws Exception {
    return mvc.perform(as(request, role))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static MockHttpServletRequestBuilder as(
      MockHttpServletRequestBuilder request, String role) {
    return request.principal(new TestingAuthenticationToken("rosa", "", "ROLE_" + role));
  }
}

package org.cocrear.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocrear.StandIn;
import org.cocrear.TestViews;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.bot.Voice;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.SubmissionCode;
import org.cocrear.submissions.Submissions;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class StudioPagesTest {

  private final List<Submission> filed = new ArrayList<>();
  private final Voice voice = Bot.read(BotConfiguration.files("classpath:/bot/")).voice();

  private String show(String path) throws Exception {
    Flows flows = new Flows(Flows.survey("0123456789abcdef"));
    Plans plans = StandIn.of(Plans.class, new FakePlans());
    Submissions submissions = StandIn.of(Submissions.class, new FakeSubmissions());
    MockMvc mvc =
        MockMvcBuilders.standaloneSetup(new SurveyPages(flows, submissions, plans, voice))
            .setViewResolvers(TestViews.thymeleaf())
            .build();
    return mvc.perform(get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void resultsHideSmallCellsAndWords() throws Exception {
    for (int i = 0; i < 4; i++) {
      file(Map.of("survey", "s", "band", "0", "change", "<script>soy " + i));
    }
    assertThat(show("/staff/surveys"))
        .contains("menos de cinco personas.")
        .doesNotContain("<table");
    for (int i = 0; i < 16; i++) {
      file(Map.of("survey", "s", "band", "18"));
    }
    file(Map.of("survey", "other", "band", "18"));
    String page = show("/staff/surveys");
    assertThat(page)
        .contains("<strong>20</strong>", "no se muestra")
        .doesNotContain(">16<")
        .doesNotContain(">4<")
        .doesNotContain("soy 1");
    file(Map.of("survey", "s", "band", "0"));
    assertThat(show("/staff/surveys")).contains("<strong>21</strong>", ">16<", ">5<");
  }

  private void file(Map<String, String> fields) {
    filed.add(
        new Submission(
            new SubmissionCode("ROS-2222"),
            "p",
            Submission.Kind.SURVEY,
            Submission.Status.RECEIVED,
            "",
            new TreeMap<>(fields),
            List.of(),
            List.of(),
            false,
            "model-1",
            null,
            null,
            "sms",
            Instant.EPOCH,
            false,
            LocalDate.EPOCH,
            null,
            null,
            List.of(),
            null,
            List.of()));
  }

  private final class FakeSubmissions {

    public List<Submission> all(String planId) {
      return filed;
    }
  }

  private static final class FakePlans {

    public Plan active() {
      return new Plan(
          "p",
          "",
          "",
          ZoneId.of("UTC"),
          "es-AR",
          "ROS",
          LocalDate.EPOCH,
          LocalDate.EPOCH,
          15,
          "",
          "",
          16,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
  }
}

package org.cocrear.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cocrear.StandIn;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.TestViews;
import org.cocrear.nlp.Guess;
import org.cocrear.participants.ParticipantId;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Milestone;
import org.cocrear.plans.Plans;
import org.cocrear.plans.SamplePlans;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.SubmissionCode;
import org.cocrear.submissions.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

class OpenDataTest {

  private static final String SECRET = "SECRETO que nadie liberó";

  private final TestClock clock = TestClock.at("2021-12-20T12:00:00Z");
  private final TestStore store = TestStore.fresh();
  private final Plans plans = SamplePlans.untouched(clock);
  private final Commitments commitments =
      new Commitments(store.operations(), plans, clock, event -> {});
  private final List<Submission> kept = new ArrayList<>();
  private final Submissions submissions = StandIn.of(Submissions.class, new Kept());
  private final OpenRecord open = new OpenRecord(plans, commitments, submissions, clock);
  private final MockMvcTester http =
      MockMvcTester.of(
          List.of(
              new OpenDataApi(open, JsonMapper.builder().build()),
              new PublicPages(plans, submissions, open, clock)),
          builder -> builder.setViewResolvers(TestViews.thymeleaf()).build());

  /** What the room of submissions would say. */
  public final class Kept {
    public List<Submission> all(String planId) {
      return kept;
    }

    public Submissions.Page page(Submissions.Query query) {
      List<Submission> answered = kept.stream().filter(it -> it.answer() != null).toList();
      return new Submissions.Page(answered, 0, 200, answered.size());
    }

    public Submissions.Counts counts(String planId) {
      return new Submissions.Counts(
          kept.size(), 1, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }
  }

  private void keep(
      String code, @Nullable String released, boolean answered, @Nullable String flag) {
    kept.add(
        new Submission(
            new SubmissionCode(code),
            SamplePlans.ROSARIO,
            Submission.Kind.PROPOSAL,
            answered ? Submission.Status.ANSWERED : Submission.Status.RECEIVED,
            SECRET,
            new TreeMap<>(),
            List.of(),
            List.of(new Guess("ambiente", 0.9)),
            true,
            "m",
            null,
            new ParticipantId("seudónimo"),
            "sms",
            Instant.parse("2021-06-15T01:30:00Z"),
            false,
            LocalDate.parse("2021-07-15"),
            flag,
            released,
            List.of(),
            answered
                ? new Submission.Answer(
                    "a",
                    Submission.Outcome.PARTIALLY_ADOPTED,
                    "Porque sí",
                    null,
                    null,
                    "ana",
                    clock.instant())
                : null,
            List.of()));
  }

  private String get(String path) throws Exception {
    var result = http.get().uri(path).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static List<CSVRecord> rows(String csv) throws Exception {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(csv))
        .getRecords();
  }

  @Test
  void nothingAPersonWroteIsPublicBeforeItWasReleased() throws Exception {
    keep("ROS-AAAA", null, false, null);
    keep("ROS-BBBB", null, true, null);
    keep("ROS-CCCC", null, true, "violence");
    keep("ROS-DDDD", "=1+1, \"liberado\"", false, null);
    List<CSVRecord> rows = rows(get("/open-data/submissions.csv"));
    assertThat(rows)
        .extracting(row -> row.get("code"))
        .containsExactly("", "ROS-BBBB", "", "ROS-DDDD");
    assertThat(rows)
        .extracting(row -> row.get("text"))
        .containsExactly("", "", "", "'=1+1, \"liberado\"");
    assertThat(rows.get(1).get("outcome")).isEqualTo("partially-adopted");
    assertThat(rows.get(1).get("received")).isEqualTo("2021-06-14");
    for (String path : List.of("/open-data/submissions.csv", "/open-data/submissions.json", "/")) {
      assertThat(get(path)).doesNotContain("SECRETO", "seudónimo", "ROS-AAAA", "ROS-CCCC", "01:30");
    }
    assertThat(get("/")).contains("ROS-BBBB", "Porque sí", "adoptada en parte");
  }

  @Test
  void commitmentsShowStatesDelaysAndExamples() throws Exception {
    SamplePlans.FILES.forEach(file -> file.commitments().forEach(commitments::importOnce));
    commitments.move(
        "ros-ejemplo-2-1",
        new Milestone.Change(Milestone.Status.COMPLETED, null, null, List.of()),
        "ana");
    assertThat(get("/"))
        .contains("Ejemplo", "sin evidencia todavía", "la fecha ya pasó", "Sin novedades desde")
        .contains("Juventudes y participación de las juventudes", "La consulta cerró")
        .doesNotContain(">ana<");
    List<CSVRecord> rows = rows(get("/open-data/commitments.csv"));
    assertThat(rows).hasSize(5).allMatch(row -> row.get("example").equals("true"));
    assertThat(rows.get(0).get("overdue")).isEqualTo("true");
    assertThat(get("/open-data/commitments.json"))
        .contains("\"status\":\"completed\"", "\"due\":\"2021-12-15\"")
        .doesNotContain("\"who\"");
    assertThat(get("/open-data/")).contains("CC BY 4.0");
  }

  @Test
  void openDataIsForAnyPageAndSaysWhenItIsTheSame() {
    var first = http.get().uri("/open-data/commitments.json").exchange();
    assertThat(first).headers().hasValue("Access-Control-Allow-Origin", "*");
    String tag = first.getResponse().getHeader("ETag");
    assertThat(http.get().uri("/open-data/commitments.json").header("If-None-Match", tag))
        .hasStatus(304);
  }
}

package org.cocrear.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.authoring.FlowFiles;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.participants.ParticipantId;
import org.cocrear.plans.SamplePlans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurveysTest {

  private static final ParticipantId ANA = new ParticipantId("ana");
  private static final ParticipantId BETO = new ParticipantId("beto");
  private static final Bot BOT = Bot.read(BotConfiguration.files("file:./bot/"));
  private static final Classifiers CLASSIFIERS = new Classifiers(ModelFolder.inJar());

  private final TestClock clock = TestClock.at("2021-07-01T12:00:00Z");
  private final TestStore store = TestStore.fresh();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void oneSetOfAPersonAndRoundThatMayBeChanged() {
    SurveysForTests town = town("");
    answer(town, ANA, Map.of("band", "18", "sure", "yes", "why", "por la sombra"));
    answer(town, BETO, Map.of("band", "18", "sure", "no"));
    clock.pass(Duration.ofMinutes(5));
    Questionnaire survey = survey(town);
    assertThat(town.surveys.standing(survey, ANA).state()).isEqualTo(Standing.State.ANSWERED);
    AnswerSet later = answer(town, ANA, Map.of("band", "18", "sure", "no"));
    town.surveys.answer(later);
    assertThat(town.surveys.count(town.rounds.current(survey))).isEqualTo(2);
    AnswerSet former = town.surveys.standing(survey, ANA).former();
    assertThat(former).isNotNull();
    assertThat(former.answers()).containsEntry("sure", "no").doesNotContainKey("why");
    assertThat(town.data.export(ANA)).singleElement().asString().contains("sure=no");
    town.data.erase(ANA, true);
    assertThat(town.data.export(ANA)).isEmpty();
    assertThat(town.surveys.count(town.rounds.current(survey))).isEqualTo(1);
  }

  @Test
  void anOlderFilingThatIsRepeatedChangesNothing() {
    SurveysForTests town = town("");
    AnswerSet first = answer(town, ANA, Map.of("sure", "yes"));
    clock.pass(Duration.ofMinutes(1));
    answer(town, ANA, Map.of("sure", "no"));
    town.surveys.answer(first);
    assertThat(town.answers.find(first.id()).orElseThrow().value("sure")).isEqualTo("no");
  }

  @Test
  void namelessAnswersLeadToNobodyOnceTheRoundIsSealed() {
    SurveysForTests town = town("survey: { anonymous: yes, closes: 2021-07-02 }");
    AnswerSet set = answer(town, ANA, Map.of("sure", "yes"));
    answer(town, ANA, Map.of("sure", "no"));
    assertThat(set.person()).isNull();
    assertThat(set.at()).isEqualTo("2021-07-01T03:00:00Z");
    assertThat(store.operations().findAll(Document.class, AnswerStore.ANSWERS))
        .singleElement()
        .asString()
        .doesNotContain("ana");
    assertThat(town.data.export(ANA)).hasSize(1);
    clock.pass(Duration.ofDays(3));
    town.job.tidy();
    assertThat(town.data.export(ANA)).isEmpty();
    assertThat(town.surveys.standing(survey(town), ANA).state()).isEqualTo(Standing.State.CLOSED);
    assertThatThrownBy(() -> town.rounds.open(survey(town))).isInstanceOf(InvalidRound.class);
  }

  @Test
  void ofAMinorNoPlaceAndNoNameIsKept() {
    SurveysForTests town = town("");
    AnswerSet set =
        answer(
            town, ANA, Map.of("band", "13", "zone", "norte", "source", "qr-club", "sure", "yes"));
    assertThat(set.minor()).isTrue();
    assertThat(set.person()).isNull();
    assertThat(set.answers()).doesNotContainKeys("zone", "source");
    assertThat(Surveys.minor("under-16", 16)).isTrue();
    assertThat(Surveys.minor("60+", 16)).isFalse();
    assertThat(Surveys.minor("16-17", 16)).isFalse();
  }

  @Test
  void ofTwoChannelsOfOnePersonTheLaterSetStands() {
    SurveysForTests town = town("");
    answer(town, BETO, Map.of("band", "18", "sure", "no"));
    clock.pass(Duration.ofMinutes(5));
    answer(town, ANA, Map.of("band", "18", "sure", "yes"));
    town.data.join(ANA, BETO);
    town.data.join(ANA, BETO);
    assertThat(town.data.export(ANA)).isEmpty();
    assertThat(town.data.export(BETO)).singleElement().asString().contains("sure=yes");
    clock.pass(Duration.ofMinutes(5));
    answer(town, BETO, Map.of("band", "18", "sure", "no"));
    answer(town, ANA, Map.of("band", "18", "sure", "yes"));
    clock.pass(Duration.ofMinutes(-1));
    assertThat(town.surveys.count(town.rounds.current(survey(town)))).isEqualTo(2);
    town.data.join(ANA, BETO);
    assertThat(town.surveys.answers(town.rounds.current(survey(town))))
        .singleElement()
        .satisfies(set -> assertThat(set.person()).isEqualTo(BETO));
  }

  @Test
  void whatWasSaidInASealedRoundIsThatPersonsToo() {
    SurveysForTests town = town("survey: { closes: 2021-07-02 }");
    answer(town, ANA, Map.of("band", "18", "sure", "yes"));
    clock.pass(Duration.ofDays(3));
    town.job.tidy();
    town.data.join(ANA, BETO);
    assertThat(town.data.export(BETO)).singleElement().asString().contains("sure=yes");
    assertThat(town.surveys.count(town.rounds.current(survey(town)))).isEqualTo(1);
  }

  @Test
  void namelessSetsAreJoinedWhileTheirKeyIsThereButAMinorsStays() {
    SurveysForTests town = town("survey: { anonymous: yes }");
    answer(town, ANA, Map.of("band", "18", "sure", "yes"));
    AnswerSet minors = answer(town, BETO, Map.of("band", "13", "sure", "no"));
    town.data.join(ANA, BETO);
    assertThat(town.answers.find(minors.id())).contains(minors);
    ParticipantId caro = new ParticipantId("caro");
    town.data.join(BETO, caro);
    assertThat(town.answers.find(minors.id())).contains(minors);
    town.data.join(ANA, caro);
    assertThat(town.data.export(caro)).singleElement().asString().contains("sure=yes");
    assertThat(town.surveys.count(town.rounds.current(survey(town)))).isEqualTo(2);
  }

  @Test
  void whatWasHeardInAVoiceAnswerStandsInTheSet() {
    SurveysForTests town = town("");
    AnswerSet set =
        answer(
            town,
            ANA,
            Map.of("why", "[nota de voz]", "why_media", "m-1", "why_media_kind", "voice"));
    town.surveys.writeDown("why", "m-1", "por la sombra ($5)");
    town.surveys.writeDown("why", "m-1", "por la sombra ($5)");
    town.surveys.writeDown("why", "m-2", "otra cosa");
    AnswerSet heard = town.answers.find(set.id()).orElseThrow();
    assertThat(heard.value("why")).isEqualTo("por la sombra ($5)");
    assertThat(heard.text()).isEqualTo("por la sombra ($5)");
  }

  @Test
  void onTrialTheDatesOfItsFileMoveAsThePlansDo() {
    clock.set(LocalDateTime.of(2026, 5, 4, 12, 0).toInstant(ZoneOffset.UTC));
    SurveysForTests town = town("survey: { opens: 2021-06-15, closes: 2021-07-02 }", true);
    assertThat(town.surveys.open()).hasSize(1);
    Round moved = town.rounds.current(survey(town));
    assertThat(Duration.between(moved.opens(), moved.closes())).isEqualTo(Duration.ofDays(18));
  }

  @Test
  void opensClosesAndIsFullInThePlansZone() {
    SurveysForTests town =
        town("survey: { opens: 2021-07-02, closes: 2021-07-03, quota: 2, editable: no }");
    Questionnaire survey = survey(town);
    assertThat(town.surveys.open()).isEmpty();
    clock.set(LocalDateTime.of(2021, 7, 2, 3, 0).toInstant(ZoneOffset.UTC));
    assertThat(town.surveys.open()).hasSize(1);
    answer(town, ANA, Map.of("sure", "yes"));
    answer(town, BETO, Map.of("sure", "yes"));
    assertThat(town.surveys.standing(survey, ANA).state()).isEqualTo(Standing.State.DONE);
    assertThat(town.surveys.standing(survey, new ParticipantId("caro")).state())
        .isEqualTo(Standing.State.FULL);
    town.rounds.limit(survey, 10);
    assertThat(town.surveys.open()).hasSize(1);
    clock.pass(Duration.ofDays(2));
    assertThat(town.surveys.open()).isEmpty();
    assertThat(filled(town, ANA, Map.of("sure", "no"))).isPresent();
    clock.pass(Duration.ofDays(1));
    assertThat(filled(town, ANA, Map.of("sure", "no"))).isEmpty();
  }

  @Test
  void aNewRoundBeginsWithNobody() {
    SurveysForTests town = town("");
    answer(town, ANA, Map.of("sure", "yes"));
    clock.pass(Duration.ofHours(1));
    Round second = town.rounds.begin(survey(town), null);
    assertThat(second.number()).isEqualTo(2);
    assertThat(town.surveys.standing(survey(town), ANA).state()).isEqualTo(Standing.State.FRESH);
    answer(town, ANA, Map.of("sure", "no"));
    assertThat(town.rounds.of(survey(town)))
        .extracting(town.surveys::count)
        .containsExactly(1L, 1L);
  }

  @Test
  void wordsAndNamesGoAfterTheTimeOfTheLaw() {
    SurveysForTests town = town("");
    AnswerSet set = answer(town, ANA, Map.of("sure", "yes", "sure_label", "Sí", "why", "mi casa"));
    clock.pass(Duration.ofDays(4000));
    town.job.tidy();
    AnswerSet left = town.answers.find(set.id()).orElseThrow();
    assertThat(left.person()).isNull();
    assertThat(left.text()).isEmpty();
    assertThat(left.answers()).containsOnlyKeys("sure", "sure_label");
  }

  @Test
  void resultsCountPersonsAndHideTheFew() {
    SurveysForTests town = town("");
    IntStream.range(0, 30)
        .forEach(
            i ->
                answer(
                    town,
                    new ParticipantId("p" + i),
                    Map.of(
                        "band", i < 20 ? "18" : "30",
                        "sure", i % 10 == 0 ? "no" : "yes",
                        "why", i < 8 ? "más árboles en las plazas" : "")));
    Results results = town.findings.of(survey(town), town.rounds.current(survey(town)));
    assertThat(results.persons()).isEqualTo(30);
    Results.Figure sure =
        results.figures().stream().filter(it -> it.name().equals("sure")).findFirst().orElseThrow();
    assertThat(sure.cells()).extracting(Results.Cell::count).containsExactly(null, null, 0L, 0L);
    Results.Figure band = results.figures().getFirst();
    assertThat(band.cells())
        .filteredOn(cell -> cell.count() != null && cell.count() > 0)
        .extracting(Results.Cell::count)
        .containsExactly(20L, 10L);
    assertThat(Sheet.csv(Sheet.COLUMNS, Sheet.rows(results, key -> "=" + key)))
        .contains("'=survey.youth.heard");
  }

  private AnswerSet answer(SurveysForTests town, ParticipantId who, Map<String, String> given) {
    AnswerSet set = filled(town, who, given).orElseThrow();
    town.surveys.answer(set);
    return set;
  }

  private Optional<AnswerSet> filled(
      SurveysForTests town, ParticipantId who, Map<String, String> given) {
    String text = given.getOrDefault("why", "");
    return town.surveys.filled(survey(town), 0, who, "sms", new TreeMap<>(given), text);
  }

  private static Questionnaire survey(SurveysForTests town) {
    return town.surveys.find("s").orElseThrow();
  }

  private SurveysForTests town(String terms) {
    return town(terms, false);
  }

  private SurveysForTests town(String terms, boolean trial) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(
        "survey-s.yml",
        """
        title: survey.youth.title
        kind: survey
        %s
        steps:
          band:
            choose: survey.youth.band
            as: band
            options:
              - { id: "13", label: survey.youth.band-13 }
              - { id: "18", label: survey.youth.band-18 }
              - { id: "30", label: survey.youth.band-30 }
            next: sure
          sure: { ask: survey.youth.heard, as: sure, type: yes-no, skip: yes, next: why }
          why: { ask: survey.youth.change, as: why, skip: yes, next: file }
          file: { do: file, with: { kind: survey, survey: survey-s, text: "{why}" }, next: end }
        """
            .formatted(terms));
    return new SurveysForTests(
        store.operations(),
        FlowFiles.read(files, BOT),
        SamplePlans.plans("rosario-2021-2023", trial, clock),
        (flow, revision) -> BOT.voice(),
        CLASSIFIERS,
        clock);
  }
}

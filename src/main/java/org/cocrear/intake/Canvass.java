package org.cocrear.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocrear.conversations.Choice;
import org.cocrear.conversations.Effect;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.Input;
import org.cocrear.conversations.Session;
import org.cocrear.conversations.Step;
import org.cocrear.surveys.AnswerSet;
import org.cocrear.surveys.Questionnaire;
import org.cocrear.surveys.Standing;
import org.cocrear.surveys.Surveys;
import org.jspecify.annotations.Nullable;

/** Surveys in a talk: whether one may be answered, what was answered before, what is filed. */
final class Canvass {

  /** The flow for who answered already, and for a survey that is closed. */
  private static final String AGAIN = "survey-again";

  private static final String ROUND = "survey-round";
  private static final String CHANGE = "survey-change";
  private static final String ALL = "all-answers";
  private static final List<String> PARTS = List.of("", "_label", "_media", "_media_kind");

  private final Surveys surveys;
  private final FlowLibrary flows;
  private final Papers papers;
  private final FactSheet sheet;

  Canvass(Surveys surveys, FlowLibrary flows, Papers papers, FactSheet sheet) {
    this.surveys = surveys;
    this.flows = flows;
    this.papers = papers;
    this.sheet = sheet;
  }

  /** How a flow begins. */
  record Opening(Flow flow, Session session, Input.Begin begin) {

    static Opening of(Flow flow, SortedMap<String, String> given, Instant now) {
      return new Opening(flow, Session.of(flow, now), new Input.Begin(given));
    }
  }

  /** Begins a flow; in place of a survey that is not simply answered, what there is to say. */
  Opening opening(String id, SortedMap<String, String> given, Caller caller, Instant now) {
    Flow flow = flows.current(id).orElseThrow(() -> new IllegalStateException(id));
    if (!Questionnaire.isSurvey(flow)) {
      return Opening.of(flow, given, now);
    }
    Standing standing = surveys.standing(Questionnaire.of(flow), caller.participant().id());
    SortedMap<String, String> known = new TreeMap<>(given);
    known.put(ROUND, "" + standing.round().number());
    String change = known.remove(CHANGE);
    AnswerSet former = standing.former();
    if (standing.state() == Standing.State.FRESH || (former != null && ALL.equals(change))) {
      return Opening.of(flow, known, now);
    }
    return former != null && change != null && standing.state() == Standing.State.ANSWERED
        ? changing(standing, former, change, known, now)
        : Opening.of(flows.current(AGAIN).orElseThrow(), survey(id), now);
  }

  private static Opening changing(
      Standing standing,
      AnswerSet former,
      String change,
      SortedMap<String, String> known,
      Instant now) {
    Flow flow = standing.survey().flow();
    boolean forks = standing.survey().forks(change);
    List<String> passed =
        flow.steps().entrySet().stream()
            .filter(entry -> stands(entry.getValue(), former, change, forks))
            .map(Map.Entry::getKey)
            .toList();
    Session session = Session.again(flow, former.answers(), passed, now);
    return new Opening(flow, session, new Input.Begin(known));
  }

  /** What was passed over stays so, unless the changed answer leads another way. */
  private static boolean stands(Step step, AnswerSet former, String change, boolean forks) {
    return (step instanceof Step.Say && !forks)
        || (step instanceof Step.Question question
            && !question.name().equals(change)
            && (!forks || !former.value(question.name()).isBlank()));
  }

  /** How the caller stands with a survey, and what they answered. */
  Input.Told standing(String id, Reply reply) {
    Caller caller = reply.caller();
    Optional<Questionnaire> survey = surveys.find(id);
    if (survey.isEmpty()) {
      return Outside.told(Map.of("survey-state", "closed"));
    }
    Standing standing = surveys.standing(survey.get(), caller.participant().id());
    Instant opens = standing.round().opens();
    AnswerSet former = standing.former();
    List<Choice> answered = former == null ? List.of() : answered(standing.survey(), former, reply);
    SortedMap<String, String> values = new TreeMap<>();
    values.put("survey-state", standing.state().name().toLowerCase(Locale.ROOT));
    values.put(
        "title",
        reply.text(survey.get().flow().title(), Map.of(), sheet.voice(survey.get().flow())));
    values.put("from", opens == null ? "" : sheet.day(sheet.date(opens), caller));
    values.put(
        "so-far",
        answered.stream()
            .map(
                choice -> choice.label() + ": " + Objects.requireNonNull(former).label(choice.id()))
            .collect(Collectors.joining("\n")));
    return new Input.Told(values, new TreeMap<>(Map.of("answered", answered)));
  }

  private List<Choice> answered(Questionnaire survey, AnswerSet former, Reply reply) {
    List<Choice> answered = new ArrayList<>();
    for (Step.Question question : survey.questions()) {
      if (!former.value(question.name()).isBlank()) {
        String brief = question.brief();
        String text =
            reply.text(
                brief == null ? question.key() : brief,
                former.answers(),
                sheet.voice(survey.flow()));
        String label = FactSheet.shortened(text.lines().findFirst().orElse(question.name()));
        boolean taken = answered.stream().anyMatch(one -> one.label().equals(label));
        answered.add(new Choice(question.name(), taken ? question.name() : label));
      }
    }
    return List.copyOf(answered);
  }

  /** Orders the keeping of the answers and the filing of the words. */
  Input.Told file(Effect.Act act, Talk talk, Reply reply, Instant now) {
    SortedMap<String, String> with = act.with();
    Optional<Questionnaire> survey = surveys.find(with.getOrDefault("survey", ""));
    if (survey.isEmpty()) {
      return papers.file(act, talk, reply, now);
    }
    Questionnaire asked = survey.get();
    Optional<AnswerSet> set =
        surveys.filled(
            asked,
            number(with.get(ROUND)),
            reply.caller().participant().id(),
            reply.caller().channel().key(),
            answers(asked, with),
            Papers.prose(with));
    if (set.isEmpty()) {
      return Outside.told(Map.of("taken", "no", "others", "", "code", ""));
    }
    reply.add(new Deed.Answer(set.get()));
    SortedMap<String, String> told =
        new TreeMap<>(papers.survey(act, set.get(), talk, reply, now).values());
    told.put("taken", "yes");
    told.put("others", asked.terms().share() ? sheet.others(asked, set.get(), reply) : "");
    return Outside.told(told);
  }

  private static SortedMap<String, String> answers(
      Questionnaire survey, SortedMap<String, String> with) {
    SortedMap<String, String> answers = new TreeMap<>();
    Stream.concat(
            survey.questions().stream().map(Step.Question::name),
            Stream.ofNullable(survey.terms().per()))
        .flatMap(name -> PARTS.stream().map(part -> name + part))
        .filter(name -> !with.getOrDefault(name, "").isBlank())
        .forEach(name -> answers.put(name, with.getOrDefault(name, "")));
    return answers;
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static SortedMap<String, String> survey(String id) {
    return new TreeMap<>(Map.of("survey", id));
  }
}

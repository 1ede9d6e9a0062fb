package org.cocrear.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cocrear.messaging.Delivery;
import org.cocrear.nlp.Classification;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.Word;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Plan;
import org.cocrear.review.Decisions.AnswerDraft;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submission.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A submission as a reviewer sees it, beside what was typed.
 *
 * @param zone the plan's, for what staff read
 * @param words those that speak for the first suggestion, as the present model sees them
 */
record Sheet(
    Submission it,
    ZoneId zone,
    String kind,
    String status,
    String channel,
    @Nullable String outcome,
    List<Bar> suggested,
    List<String> words,
    List<String> decided,
    List<Tick> axes,
    List<Tick> outcomes,
    List<Tick> commitments,
    List<String> areas,
    String delivery,
    List<Event> history,
    Typed typed,
    MarksView marks) {

  private static final int SHOWN = 3;

  /** A step of the history. */
  record Event(Instant at, String what, String who, String why) {

    static Event of(Plan plan, Submission.Step step) {
      String who = step.who().equals("author") ? "autor/a" : step.who();
      return new Event(step.at(), Labels.step(step.what()), who, why(plan, step));
    }

    private static String why(Plan plan, Submission.Step step) {
      return switch (step.what()) {
        case "axes-decided", "axis-proposed" ->
            String.join(", ", titles(plan, List.of(step.why().split(" ", -1))));
        default -> step.why();
      };
    }
  }

  /** A suggested axis; {@code width} of its bar as a share of the whole. */
  record Bar(String title, String width, String percent) {}

  /** A box or button to tick. */
  record Tick(String key, String title, boolean on) {}

  static Sheet of(
      Submission it,
      Plan plan,
      Classification reading,
      List<Commitment> commitments,
      @Nullable Delivery delivery,
      Typed typed) {
    return new Sheet(
        it,
        plan.zone(),
        Labels.of(it.kind()),
        Labels.of(it.status()),
        Labels.channel(it.channel()),
        it.answer() == null ? null : Labels.of(it.answer().outcome()),
        it.suggested().stream().limit(SHOWN).map(guess -> bar(plan, guess)).toList(),
        words(reading),
        titles(plan, it.axes()),
        axes(plan, typed.axes()),
        Arrays.stream(Outcome.values()).map(outcome -> tick(outcome, typed.answer())).toList(),
        commitments.stream().map(one -> tick(one, typed.commitments())).toList(),
        plan.areas().stream().map(area -> area.title()).toList(),
        delivery == null ? untold(it) : Labels.of(delivery),
        it.history().stream().map(step -> Event.of(plan, step)).toList(),
        typed,
        MarksView.of(it, plan));
  }

  private static List<String> titles(Plan plan, List<String> axes) {
    return axes.stream().map(key -> ClassifyApi.title(plan, key)).toList();
  }

  private static String untold(Submission it) {
    return it.author() == null ? "No queda a quién enviarla" : "Todavía no entró en la cola";
  }

  private static Bar bar(Plan plan, Guess guess) {
    String title = ClassifyApi.title(plan, guess.label());
    String width = Math.round(100 * guess.confidence()) + "%";
    return new Bar(title, width, Labels.percent(guess.confidence()));
  }

  private static List<String> words(Classification reading) {
    return reading.words().stream().filter(word -> word.weight() > 0).map(Word::text).toList();
  }

  private static List<Tick> axes(Plan plan, List<String> on) {
    List<String> keys = new ArrayList<>(plan.axes().stream().map(a -> a.key()).toList());
    keys.add(Classifier.OUTSIDE);
    return keys.stream()
        .map(key -> new Tick(key, ClassifyApi.title(plan, key), on.contains(key)))
        .toList();
  }

  private static Tick tick(Outcome outcome, AnswerDraft typed) {
    String key = Keys.of(outcome);
    return new Tick(key, Labels.of(outcome), key.equals(typed.outcome()));
  }

  private static Tick tick(Commitment one, List<String> on) {
    return new Tick(one.id(), one.title(), on.contains(one.id()));
  }
}

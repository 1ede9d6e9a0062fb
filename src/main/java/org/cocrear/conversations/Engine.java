package org.cocrear.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The conversation engine: pure and total. The same flow, session, input, facts and instant give
 * the same turn; nothing is read, written or thrown.
 */
public final class Engine {

  /** Inputs that a talk may take. */
  static final int MOST_TURNS = 200;

  /** How often in a row the same text may come. */
  static final int MOST_REPEATS = 6;

  /** Answers in a row that may not fit, before a way out is offered. */
  static final int MOST_MISSES = 3;

  private static final int SHORTEST_REPEAT = 3;

  /** Message keys of the options that the engine itself offers. */
  public static List<String> labels() {
    return Stream.concat(WaysOut.labels().stream(), Corrections.labels().stream()).toList();
  }

  /**
   * Takes one turn.
   *
   * @param turnId names the turn: effects are {@code turnId/0}, {@code turnId/1} …
   */
  public Turn take(
      Flow flow, Session session, Input input, Facts facts, String turnId, Instant now) {
    Run run = new Run(flow, session, facts, turnId, now);
    Walk walk = new Walk(flow, run);
    if (session.turns() >= MOST_TURNS) {
      return failed(run, "talk.too-long");
    }
    if (input instanceof Input.Begin begin) {
      run.answers.putAll(begin.given());
      return walk.from(flow.first());
    }
    Step step = flow.steps().get(session.step());
    return step == null ? failed(run, "talk.moved") : at(step, walk, run, input);
  }

  private static Turn at(Step step, Walk walk, Run run, Input input) {
    if (input instanceof Input.Cancel) {
      run.say(run.value("code").isBlank() ? "talk.cancelled" : "talk.cancelled-filed");
      return run.turn(Turn.State.ENDED);
    }
    return switch (step) {
      case Step.Question question -> asked(question, walk, run, input);
      case Step.Do waiting -> waiting(waiting, walk, run, input);
      case Step.Wait wait -> pausing(wait, walk, run, input);
      case Step.Say say -> walk.from(run.step);
      case Step.Set set -> walk.from(run.step);
      case Step.Branch branch -> walk.from(run.step);
      case Step.Open open -> walk.from(run.step);
      case Step.End end -> walk.from(run.step);
    };
  }

  private static Turn waiting(Step.Do step, Walk walk, Run run, Input input) {
    if (!(input instanceof Input.Told told)) {
      return walk.from(run.step);
    }
    run.answers.putAll(told.values());
    run.lists.putAll(told.lists());
    return walk.from(step.next());
  }

  /** A wait is over when its instant has come, not before; what else comes changes nothing. */
  private static Turn pausing(Step.Wait wait, Walk walk, Run run, Input input) {
    Instant wakesAt = run.before.wakesAt();
    boolean over = wakesAt == null || !run.now.isBefore(wakesAt);
    if (input instanceof Input.Woke && over) {
      return walk.from(wait.next());
    }
    run.wakesAt = wakesAt;
    if (!(input instanceof Input.Woke)) {
      run.say("talk.waiting");
    }
    return run.turn(Turn.State.WAITING);
  }

  private static Turn asked(Step.Question question, Walk walk, Run run, Input input) {
    if (Corrections.open(run)) {
      return correcting(question, walk, run, input);
    }
    return switch (input) {
      case Input.Skip skip -> skip(question, walk, run);
      case Input.Back back -> back(question, walk, run);
      case Input.Said said -> said(said, question, walk, run);
      case Input.Chose chose -> answer(question, walk, run, chose);
      case Input.Sent sent -> answer(question, walk, run, sent);
      case Input.Shared shared -> answer(question, walk, run, shared);
      case Input.Wordless wordless -> answer(question, walk, run, wordless);
      case Input.Begin begin -> walk.ask(question);
      case Input.Again again -> walk.ask(question);
      case Input.Told told -> walk.ask(question);
      case Input.Cancel cancel -> walk.ask(question);
      case Input.Correct correct -> Corrections.offer(question, walk, run);
      case Input.Woke woke -> run.turn(Turn.State.WAITING);
    };
  }

  private static Turn correcting(Step.Question question, Walk walk, Run run, Input input) {
    return switch (input) {
      case Input.Said said ->
          repeated(said.text(), run)
              ? failed(run, "talk.repeats")
              : Corrections.take(question, walk, run, said);
      case Input.Chose chose -> Corrections.take(question, walk, run, chose);
      case Input.Sent sent -> Corrections.take(question, walk, run, sent);
      case Input.Shared shared -> Corrections.take(question, walk, run, shared);
      case Input.Wordless wordless -> Corrections.take(question, walk, run, wordless);
      case Input.Correct correct -> Corrections.offer(question, walk, run);
      case Input.Woke woke -> run.turn(Turn.State.WAITING);
      case Input.Begin begin -> walk.ask(question);
      case Input.Skip skip -> walk.ask(question);
      case Input.Back back -> walk.ask(question);
      case Input.Again again -> walk.ask(question);
      case Input.Told told -> walk.ask(question);
      case Input.Cancel cancel -> walk.ask(question);
    };
  }

  private static Turn said(Input.Said said, Step.Question question, Walk walk, Run run) {
    return repeated(said.text(), run)
        ? failed(run, "talk.repeats")
        : answer(question, walk, run, said);
  }

  private static Turn skip(Step.Question question, Walk walk, Run run) {
    if (!question.skippable()) {
      run.say("talk.no-skip", new TreeMap<>(), run.offered, false);
      return run.turn(Turn.State.WAITING);
    }
    run.forget(question.name());
    return walk.on(question.next());
  }

  /** The former question; while an answer is corrected, it stays as it was. */
  private static Turn back(Step.Question question, Walk walk, Run run) {
    if (!run.ahead.isEmpty() && !run.value(question.name()).isBlank()) {
      return walk.on(walk.after(question));
    }
    Optional<Turn> former = walk.back();
    if (former.isPresent()) {
      return former.get();
    }
    run.say("talk.no-back");
    return walk.ask(question);
  }

  private static Turn answer(Step.Question question, Walk walk, Run run, Input input) {
    Optional<Choice> wayOut =
        run.misses < MOST_MISSES ? Optional.empty() : WaysOut.chosen(run, input);
    if (wayOut.isPresent()) {
      return WaysOut.take(wayOut.get(), question, walk, run);
    }
    Reading reading = new Reading(walk.options(question), run.facts, run.now);
    return switch (reading.of(question, input)) {
      case Read.Fits fits -> fits(fits, question, walk, run, input);
      case Read.Misses misses -> misses(misses, question, run);
    };
  }

  private static Turn fits(
      Read.Fits fits, Step.Question question, Walk walk, Run run, Input input) {
    run.forget(question.name());
    run.answers.putAll(fits.values());
    if (input instanceof Input.Sent) {
      run.say("talk.media-kept");
    }
    return walk.on(walk.after(question));
  }

  private static Turn misses(Read.Misses misses, Step.Question question, Run run) {
    run.misses++;
    if (run.misses > MOST_MISSES) {
      return failed(run, "talk.failed");
    }
    if (run.misses == MOST_MISSES) {
      WaysOut.offer(run);
    } else {
      run.say(misses.key(), misses.arguments(), run.offered, question.skippable());
    }
    return run.turn(Turn.State.WAITING);
  }

  private static boolean repeated(String text, Run run) {
    boolean counts = text.strip().length() >= SHORTEST_REPEAT;
    run.repeats = counts && run.last == text.hashCode() ? run.repeats + 1 : 1;
    run.last = text.hashCode();
    return run.repeats >= MOST_REPEATS;
  }

  private static Turn failed(Run run, String key) {
    run.say(key);
    return run.turn(Turn.State.FAILED);
  }
}

package org.cocrear.conversations;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A step of a flow. */
public sealed interface Step {

  /** Names of the steps that may come next. */
  List<String> exits();

  /** A step that asks. */
  sealed interface Question extends Step {
    /** Message key of the question. */
    String key();

    /** Name of the answer. */
    String name();

    /** Whether it may be passed over. */
    boolean skippable();

    /** Message key of its short name, by which its answer is offered for correction; or null. */
    @Nullable String brief();

    /** The step after it. */
    String next();
  }

  /** Says a text and goes on. */
  record Say(String key, String next) implements Step {
    @Override
    public List<String> exits() {
      return List.of(next);
    }
  }

  /** Asks for something typed, shared or recorded. */
  record Ask(
      String key,
      String name,
      boolean skippable,
      Answer answer,
      @Nullable String brief,
      String next)
      implements Question {
    @Override
    public List<String> exits() {
      return List.of(next);
    }
  }

  /**
   * Offers options: those of a list, then fixed ones. Where there are none it goes on.
   *
   * @param list name of a list told or of the facts
   * @param several how many may be chosen
   * @param alone whether a single option is taken without asking
   */
  record Choose(
      String key,
      String name,
      boolean skippable,
      @Nullable String list,
      List<Option> options,
      int several,
      boolean alone,
      @Nullable String brief,
      String next)
      implements Question {
    @Override
    public List<String> exits() {
      return Stream.concat(
              Stream.of(next), options.stream().map(Option::next).flatMap(Stream::ofNullable))
          .toList();
    }
  }

  /**
   * A fixed option.
   *
   * @param label message key; synonyms, parted by commas, stand under {@code label.also}
   * @param when shown only then
   * @param next the step after it, if not that of the question
   */
  record Option(String id, String label, @Nullable Condition when, @Nullable String next) {}

  /** Goes one way or another. */
  record Branch(List<Case> cases, String otherwise) implements Step {
    @Override
    public List<String> exits() {
      return Stream.concat(cases.stream().map(Case::next), Stream.of(otherwise)).toList();
    }
  }

  /** A way, taken where all its conditions hold. */
  record Case(List<Condition> all, String next) {}

  /** Has something done; values may hold {@code {name}} of an answer or fact. */
  record Do(Action action, SortedMap<String, String> with, String next) implements Step {
    @Override
    public List<String> exits() {
      return List.of(next);
    }
  }

  /**
   * Gives answers from outside the person: what a called flow is given, and what it is asked for.
   */
  record Set(SortedMap<String, String> values, String next) implements Step {
    @Override
    public List<String> exits() {
      return List.of(next);
    }
  }

  /**
   * Waits, silently, and goes on when it is woken.
   *
   * @param until an ISO day or instant, or the name of an answer or fact that is one; or null
   * @param period how long; or null
   */
  record Wait(@Nullable String until, @Nullable Duration period, String next) implements Step {
    @Override
    public List<String> exits() {
      return List.of(next);
    }
  }

  /** Goes on with another flow; flow and values may hold {@code {name}}. */
  record Open(String flow, SortedMap<String, String> given) implements Step {
    @Override
    public List<String> exits() {
      return List.of();
    }
  }

  /** Ends the talk, with a last text or none. */
  record End(@Nullable String key) implements Step {
    @Override
    public List<String> exits() {
      return List.of();
    }
  }
}

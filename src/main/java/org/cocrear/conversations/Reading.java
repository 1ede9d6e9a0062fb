package org.cocrear.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a person sent as the answer to a question. */
final class Reading {

  private final Options options;
  private final Facts facts;
  private final Instant now;

  Reading(Options options, Facts facts, Instant now) {
    this.options = options;
    this.facts = facts;
    this.now = now;
  }

  Read of(Step.Question question, Input input) {
    if (input instanceof Input.Said said && said.text().isBlank()) {
      return Read.misses("talk.retry.empty");
    }
    return switch (question) {
      case Step.Ask ask -> typed(ask, input);
      case Step.Choose choose -> chosen(choose, input);
    };
  }

  private Read typed(Step.Ask ask, Input input) {
    return switch (ask.answer()) {
      case Answer.Text text -> text(ask.name(), text, input);
      case Answer.Whole bounds -> Measures.number(ask.name(), bounds, input);
      case Answer.Decimal bounds -> Measures.decimal(ask.name(), bounds, input);
      case Answer.Day day -> Days.read(ask.name(), day, input, Moments.today(facts, now));
      case Answer.Place place -> place(ask.name(), input);
      case Answer.Media media -> file(ask.name(), media, input);
    };
  }

  private Read text(String name, Answer.Text text, Input input) {
    if (input instanceof Input.Said said && Words.says(said.text())) {
      return sized(name, text, said.text());
    }
    if (input instanceof Input.Sent sent && text.media()) {
      return new Read.Fits(media(name, sent));
    }
    return Read.misses(text.media() ? "talk.retry.text" : "talk.retry.typed");
  }

  private static Read sized(String name, Answer.Text text, String words) {
    int length = words.strip().codePointCount(0, words.strip().length());
    if (length >= text.min() && length <= text.max()) {
      return Read.fits(name, words);
    }
    SortedMap<String, String> arguments = new TreeMap<>();
    arguments.put("min", "" + text.min());
    arguments.put("max", "" + text.max());
    arguments.put("length", "" + length);
    return new Read.Misses(length < text.min() ? "talk.retry.short" : "talk.retry.long", arguments);
  }

  private Read file(String name, Answer.Media media, Input input) {
    if (input instanceof Input.Sent sent && media.kinds().contains(sent.kind())) {
      return new Read.Fits(media(name, sent));
    }
    return Read.misses(
        "talk.retry." + (media.kinds().size() == 1 ? media.kinds().getFirst() : "file"));
  }

  private SortedMap<String, String> media(String name, Input.Sent sent) {
    SortedMap<String, String> values = new TreeMap<>();
    String noted = "[" + facts.texts().getOrDefault("media." + sent.kind(), sent.kind()) + "]";
    String caption = sent.caption();
    values.put(name, caption == null || caption.isBlank() ? noted : caption + " " + noted);
    values.put(name + "_media", sent.reference());
    values.put(name + "_media_kind", sent.kind());
    return values;
  }

  private Read place(String name, Input input) {
    Optional<Choice> choice = choice(input);
    if (choice.isPresent()) {
      return one(name, choice.get());
    }
    if (input instanceof Input.Shared shared) {
      return new Read.Fits(shared(name, shared));
    }
    return input instanceof Input.Said said
        ? named(name, said.text())
        : Read.misses("talk.retry.place");
  }

  private Read named(String name, String text) {
    return !Words.says(text) || Words.number(Words.plain(text)).isPresent()
        ? Read.misses("talk.retry.place")
        : one(name, new Choice(text.strip(), text.strip()));
  }

  /** About a hundred metres: enough for a neighbourhood, too little for a door. */
  private static SortedMap<String, String> shared(String name, Input.Shared shared) {
    SortedMap<String, String> values = new TreeMap<>();
    String label = shared.label();
    String place = String.format(Locale.ROOT, "%.3f,%.3f", shared.latitude(), shared.longitude());
    values.put(name, place);
    values.put(name + "_label", label == null || label.isBlank() ? place : label);
    return values;
  }

  private Read chosen(Step.Choose choose, Input input) {
    if (choose.several() > 1 && input instanceof Input.Said said) {
      return several(choose, said.text());
    }
    return choice(input)
        .map(choice -> one(choose.name(), choice))
        .orElseGet(() -> new Read.Misses("talk.retry.choice", counted()));
  }

  /** The option that an input means. */
  Optional<Choice> choice(Input input) {
    if (input instanceof Input.Chose chose) {
      return options.tapped(chose.option());
    }
    return input instanceof Input.Said said ? options.typed(said.text()) : Optional.empty();
  }

  private Read several(Step.Choose choose, String text) {
    List<Choice> chosen = new ArrayList<>();
    for (String part : text.split("[,;\\n]|\\s+[yeY]\\s+|(?<=\\d)\\s+(?=\\d)", -1)) {
      @Nullable Choice choice = options.typed(part).orElse(null);
      if (choice == null) {
        return new Read.Misses("talk.retry.several", counted());
      }
      if (!chosen.contains(choice)) {
        chosen.add(choice);
      }
    }
    return chosen.size() > choose.several()
        ? new Read.Misses("talk.retry.several", counted())
        : new Read.Fits(kept(choose.name(), chosen));
  }

  SortedMap<String, String> counted() {
    SortedMap<String, String> arguments = new TreeMap<>();
    arguments.put("count", "" + options.offered().size());
    return arguments;
  }

  private static Read one(String name, Choice choice) {
    return new Read.Fits(kept(name, List.of(choice)));
  }

  static SortedMap<String, String> kept(String name, List<Choice> chosen) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put(name, chosen.stream().map(Choice::id).collect(Collectors.joining(",")));
    values.put(
        name + "_label", chosen.stream().map(Choice::label).collect(Collectors.joining(", ")));
    return values;
  }
}

package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cocrear.bot.Bot;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Step;
import org.cocrear.messaging.SmsSegments;

/** Finds texts that are missing, differ, are too long for a channel, or ask what we never ask. */
final class TextChecks {

  private static final int FEW = 3;
  private static final int BUTTON = 20;
  private static final int ROW = 24;
  private static final int SEGMENTS = 3;

  /** Stands for a word that is not known yet. */
  private static final String WORD = "xxxxxxxxxx";

  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?iu)\\b(dni|d\\.n\\.i|cuit|cuil|rut|curp|rfc|cpf|pasaporte|passport|passaporte|c[eé]dula"
              + "|documento de identidad|n[uú]mero de documento|identity card|id number|ssn"
              + "|carteira de identidade|clave [uú]nica)\\b");
  private static final Pattern NEVER =
      Pattern.compile("(?iu)\\b(nunca|jam[aá]s|no|sin|never|not|without|n[aã]o|sem)\\b");

  private final Draft draft;
  private final Bot bot;
  private final Voice voice;
  private final List<String> languages;

  TextChecks(Draft draft, Bot bot) {
    this.draft = draft;
    this.bot = bot;
    this.voice = bot.voice();
    this.languages =
        draft.locales.isEmpty()
            ? voice.locales().stream().filter(locale -> !locale.contains("-")).toList()
            : draft.locales;
  }

  void check() {
    draft.keys.forEach(this::key);
    draft.steps.forEach(this::step);
  }

  private void key(Draft.Named named) {
    String key = named.key();
    if (!voice.knows(key)) {
      named.at().problem("no text for `" + key + "`; write it in bot/messages/es.yml");
      return;
    }
    SortedMap<String, SortedSet<String>> held = voice.placeholders(key);
    List<String> missing =
        languages.stream().filter(locale -> !held.containsKey(locale + "/" + key)).toList();
    if (!missing.isEmpty()) {
      named
          .at()
          .problem(
              "no text for `" + key + "` in " + missing + "; write it, or `locales:` at the head");
    }
    differing(named, held);
    if (named.use() != Draft.Use.TEXT) {
      label(named);
    }
  }

  private static void differing(Draft.Named named, SortedMap<String, SortedSet<String>> held) {
    SortedSet<String> model = held.getOrDefault("es/" + named.key(), new TreeSet<>());
    held.forEach(
        (place, names) -> {
          if (place.endsWith("/" + named.key())
              && held.containsKey("es/" + named.key())
              && !names.equals(model)) {
            named
                .at()
                .problem("text " + place + " holds " + names + "; write " + model + ", as in es");
          }
        });
  }

  private void label(Draft.Named named) {
    voice.wordings(named.key()).values().stream()
        .filter(bot.commands()::isCommand)
        .distinct()
        .forEach(
            label ->
                named.at().problem("option `" + label + "` is a command; write another label"));
  }

  private void step(String name, Step step) {
    switch (step) {
      case Step.Say say -> sms(say.key(), List.of(), false);
      case Step.End end -> sms(end.key() == null ? "" : end.key(), List.of(), false);
      case Step.Question question -> question(name, question);
      case Step.Branch branch -> {}
      case Step.Do action -> {}
      case Step.Set set -> {}
      case Step.Wait wait -> {}
      case Step.Open open -> {}
    }
  }

  private void question(String name, Step.Question question) {
    List<String> labels = new ArrayList<>();
    if (question instanceof Step.Choose choose) {
      choose.options().forEach(option -> labels.add(option.label()));
      lengths(name, choose);
      same(name, labels);
    }
    sms(question.key(), labels, question.skippable());
    identity(question.key());
  }

  private void lengths(String name, Step.Choose choose) {
    boolean few = choose.list() == null && choose.options().size() <= FEW;
    int most = few ? BUTTON : ROW;
    choose.options().stream()
        .flatMap(option -> voice.wordings(option.label()).values().stream())
        .distinct()
        .filter(label -> label.codePointCount(0, label.length()) > most)
        .forEach(
            label ->
                problem(
                    name,
                    "option `"
                        + label
                        + "` is too long for "
                        + (few ? "a button" : "a list")
                        + "; write at most "
                        + most
                        + " letters"));
  }

  /** Two options that read the same cannot be told apart. */
  private void same(String name, List<String> labels) {
    for (String locale : languages) {
      Set<String> seen = new TreeSet<>();
      labels.stream()
          .filter(voice::knows)
          .map(label -> voice.say(locale, label))
          .filter(label -> !seen.add(label))
          .forEach(
              label ->
                  problem(
                      name, "offers `" + label + "` twice in " + locale + "; write other labels"));
    }
  }

  private void sms(String key, List<String> labels, boolean skippable) {
    if (!voice.knows(key)) {
      return;
    }
    int most = draft.segments == null ? SEGMENTS : draft.segments;
    SortedMap<Integer, List<String>> heavy = new TreeMap<>();
    SortedMap<String, List<String>> forcing = new TreeMap<>();
    for (String locale : voice.locales()) {
      SmsSegments sms = SmsSegments.of(rendered(locale, key, labels, skippable));
      String sign = sms.forcing();
      if (sign != null) {
        forcing.computeIfAbsent(sign, s -> new ArrayList<>()).add(locale);
      } else if (sms.segments() > most) {
        heavy.computeIfAbsent(sms.segments(), s -> new ArrayList<>()).add(locale);
      }
    }
    forcing.forEach(
        (sign, locales) ->
            text(
                key,
                "by SMS `"
                    + sign
                    + "` in "
                    + locales
                    + " more than doubles the price (UCS-2); write `"
                    + key
                    + ".sms` without it"));
    heavy.forEach(
        (segments, locales) ->
            text(
                key,
                "takes "
                    + segments
                    + " SMS segments in "
                    + locales
                    + ", and "
                    + most
                    + " may be; write a short `"
                    + key
                    + ".sms`, or `sms: "
                    + segments
                    + "` at the head"));
  }

  private String rendered(String locale, String key, List<String> labels, boolean skippable) {
    Map<String, String> words = new TreeMap<>();
    voice.placeholders(key).values().forEach(names -> names.forEach(n -> words.put(n, WORD)));
    StringBuilder text = new StringBuilder(voice.sayShort(locale, key, words));
    int number = 1;
    for (String label : labels) {
      String words2 = voice.knows(label) ? voice.sayShort(locale, label, Map.of()) : "";
      text.append('\n').append(number++).append(". ").append(words2);
    }
    if (skippable && voice.knows("hint.skip")) {
      text.append('\n').append(voice.sayShort(locale, "hint.skip", Map.of()));
    }
    return text.toString();
  }

  /** What we promise never to ask (requirement M30). */
  private void identity(String key) {
    voice.wordings(key).values().stream()
        .flatMap(wording -> Pattern.compile("[.!?\\n]").splitAsStream(wording))
        .filter(sentence -> !NEVER.matcher(sentence).find())
        .map(IDENTITY::matcher)
        .filter(found -> found.find())
        .map(found -> found.group(1))
        .distinct()
        .forEach(
            word ->
                text(key, "asks for an identity number (`" + word + "`); we never do: remove it"));
  }

  private void text(String key, String what) {
    draft.keys.stream()
        .filter(named -> named.key().equals(key))
        .findFirst()
        .ifPresent(named -> named.at().problem("text `" + key + "` " + what));
  }

  private void problem(String step, String what) {
    draft.place(step).problem("step `" + step + "` " + what);
  }
}

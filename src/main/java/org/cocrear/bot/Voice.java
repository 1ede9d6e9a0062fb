package org.cocrear.bot;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The bot's texts: ICU message patterns by key and locale. Immutable. */
public final class Voice {

  private static final String MAIN = "es";
  private static final String SHORT = ".sms";

  /** Arguments that hold our own words; those of people are never changed. */
  private static final Set<String> OURS =
      Set.of(
          "axis",
          "by",
          "city",
          "closes",
          "first-title",
          "opens",
          "plan",
          "received",
          "referral",
          "state",
          "title",
          "topics",
          "who");

  private final SortedMap<String, SortedMap<String, Message>> messages;

  Voice(Map<String, ? extends Map<String, Message>> messages) {
    this.messages = new TreeMap<>();
    messages.forEach((locale, texts) -> this.messages.put(locale, new TreeMap<>(texts)));
  }

  /**
   * The text of a key in a locale ({@code es-AR}, {@code es}, {@code en} …), its arguments filled
   * in; the nearest locale that has it. A hyphen in an argument's name is an underscore in texts.
   *
   * @throws IllegalArgumentException for a key that no locale has
   */
  public String say(String locale, String key, Map<String, ?> arguments) {
    return found(locale, List.of(key)).say(arguments);
  }

  /** The same without arguments. */
  public String say(String locale, String key) {
    return say(locale, key, Map.of());
  }

  /**
   * The same for SMS: the variant {@code key.sms} where the language has one, in letters that cost
   * little there. What people wrote stays as they wrote it.
   */
  public String sayShort(String locale, String key, Map<String, ?> arguments) {
    Map<String, Object> given = new HashMap<>(arguments);
    given.replaceAll(
        (name, value) -> OURS.contains(name) ? Plain.forSms(String.valueOf(value)) : value);
    return found(locale, List.of(key + SHORT, key)).forSms().say(given);
  }

  /**
   * A voice that knows more texts, or says some otherwise: those of a survey that staff wrote.
   *
   * @param more patterns by locale and key
   * @throws IllegalArgumentException where a pattern is none
   */
  public Voice with(Map<String, ? extends Map<String, String>> more) {
    SortedMap<String, SortedMap<String, Message>> all = new TreeMap<>();
    messages.forEach((locale, texts) -> all.put(locale, new TreeMap<>(texts)));
    more.forEach(
        (locale, texts) ->
            texts.forEach(
                (key, pattern) ->
                    all.computeIfAbsent(locale, l -> new TreeMap<>())
                        .put(key, Message.of(pattern))));
    return new Voice(all);
  }

  /** Why a text is no ICU message; empty where it is one. */
  public static Optional<String> problem(String pattern) {
    try {
      Message.of(pattern);
      return Optional.empty();
    } catch (IllegalArgumentException trouble) {
      return Optional.of(String.valueOf(trouble.getMessage()));
    }
  }

  /** Whether any locale has the key. */
  public boolean knows(String key) {
    return messages.values().stream().anyMatch(texts -> texts.containsKey(key));
  }

  /** Locales that can be chosen. */
  public List<String> locales() {
    return List.copyOf(messages.keySet());
  }

  /** Every wording of a key and of its short variant, by locale: what a revision is made of. */
  public SortedMap<String, String> wordings(String key) {
    SortedMap<String, String> wordings = new TreeMap<>();
    messages.forEach(
        (locale, texts) ->
            texts.forEach(
                (name, message) -> {
                  if (name.equals(key) || name.equals(key + SHORT)) {
                    wordings.put(locale + "/" + name, message.pattern());
                  }
                }));
    return wordings;
  }

  private Found found(String locale, List<String> keys) {
    return languages(locale)
        .flatMap(chain -> keys.stream().flatMap(key -> find(chain, key)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no text for " + keys));
  }

  private Stream<Found> find(List<String> chain, String key) {
    return chain.stream()
        .flatMap(
            locale ->
                Optional.ofNullable(messages.get(locale))
                    .map(texts -> texts.get(key))
                    .map(message -> new Found(locale, message))
                    .stream());
  }

  private Stream<List<String>> languages(String locale) {
    return Stream.concat(
        Stream.of(chain(locale), List.of(MAIN)), messages.keySet().stream().map(List::of));
  }

  private static List<String> chain(String locale) {
    int cut = locale.indexOf('-');
    return cut < 0 ? List.of(locale) : List.of(locale, locale.substring(0, cut));
  }

  private record Found(String locale, Message message) {
    Found forSms() {
      return new Found(locale, Message.of(Plain.forSms(message.pattern())));
    }

    String say(Map<String, ?> arguments) {
      Map<String, Object> given = new HashMap<>();
      arguments.forEach((name, value) -> given.put(name.replace('-', '_'), value));
      return message.say(given, ULocale.forLanguageTag(locale));
    }
  }
}

package org.cocrear.bot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What goes out on WhatsApp outside its window of 24 hours, from {@code templates.yml}: approved
 * texts by the kind of message that we start. Immutable.
 */
public final class Templates {

  /** The kinds of messages that we may send long after the person wrote. */
  public static final List<String> STARTED =
      List.of("answer", "delay", "desk", "late", "merged", "news");

  static final String FILE = "templates.yml";
  private static final String DEFAULT = "default";

  private final SortedMap<String, Approved> byKind;
  private final List<String> warnings;

  Templates(Map<String, Approved> byKind, List<String> warnings) {
    this.byKind = new TreeMap<>(byKind);
    this.warnings = List.copyOf(warnings);
  }

  /** What a template is for, in the words of Meta. */
  public enum Category {
    UTILITY,
    MARKETING
  }

  /**
   * A template.
   *
   * @param price US$ for one message
   * @param variables the names of what is filled in, in order
   * @param texts as approved, by locale
   * @param sids by our number or {@code default}, then by locale
   */
  record Approved(
      Category category,
      BigDecimal price,
      List<String> variables,
      SortedMap<String, String> texts,
      SortedMap<String, SortedMap<String, String>> sids) {}

  /**
   * A template in one language, ready to be filled in.
   *
   * @param kind of message
   * @param sid Twilio's ContentSid
   * @param pattern the text, with {@code {{1}}} and so on
   * @param variables what these are, in order
   */
  public record Ready(
      String kind,
      Category category,
      BigDecimal price,
      String sid,
      String pattern,
      List<String> variables) {

    /** Whether it says the whole message, so that nothing needs to follow. */
    public boolean whole() {
      return variables.contains("text");
    }

    /** Its values by place; none is empty, as WhatsApp wants it. */
    public Map<String, String> values(Map<String, String> known) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < variables.size(); i++) {
        String value = known.getOrDefault(variables.get(i), "").replaceAll("\\s+", " ").strip();
        values.put(String.valueOf(i + 1), value.isEmpty() ? "-" : value);
      }
      return values;
    }

    /** How it reads with these values. */
    public String text(Map<String, String> values) {
      String text = pattern;
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("{{" + value.getKey() + "}}", value.getValue());
      }
      return text;
    }
  }

  /**
   * Reads and checks the file; none at all is no template at all.
   *
   * @throws FilesRefused with all problems at once
   */
  public static Templates read(SortedMap<String, String> files) {
    List<String> problems = new ArrayList<>();
    Templates read = new TemplateFile(problems).read(files);
    if (!problems.isEmpty()) {
      throw new FilesRefused(problems);
    }
    return read;
  }

  /**
   * What may go to somebody from one of our numbers in a language; the nearest that is approved.
   */
  public Optional<Ready> find(String kind, String account, String locale) {
    return Optional.ofNullable(byKind.get(kind))
        .flatMap(
            approved ->
                Stream.of(account, DEFAULT)
                    .flatMap(ours -> Optional.ofNullable(approved.sids().get(ours)).stream())
                    .flatMap(sids -> ready(kind, approved, sids, locale).stream())
                    .findFirst());
  }

  private static Optional<Ready> ready(
      String kind, Approved approved, Map<String, String> sids, String locale) {
    return Stream.of(locale, locale.replaceFirst("-.*", ""), "es")
        .filter(sids::containsKey)
        .findFirst()
        .map(
            found ->
                new Ready(
                    kind,
                    approved.category(),
                    approved.price(),
                    sids.getOrDefault(found, ""),
                    text(approved, found),
                    approved.variables()));
  }

  private static String text(Approved approved, String locale) {
    String language = locale.replaceFirst("-.*", "");
    return Stream.of(locale, language, "es")
        .flatMap(found -> Optional.ofNullable(approved.texts().get(found)).stream())
        .findFirst()
        .orElse("");
  }

  /** For authors: what will wait for the person because no template is approved for it. */
  public List<String> warnings() {
    return warnings;
  }
}

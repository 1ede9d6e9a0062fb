package org.cocrear.bot;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of danger, from {@code danger.yml}: they come before every flow and every stop. */
public final class Danger {

  /** What a person may be in; the text is {@code danger.<key>}. */
  public enum Kind {
    SELF_HARM,
    VIOLENCE,
    MISSING;

    /** Its name in keys: {@code self-harm}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Phrases harmless;
  private final Map<Kind, Phrases> phrases;

  Danger(Phrases harmless, Map<Kind, Phrases> phrases) {
    this.harmless = harmless;
    this.phrases = new EnumMap<>(phrases);
  }

  /** The danger that a text speaks of; the gravest if several. */
  public Optional<Kind> hear(String text) {
    String sounding = harmless.without(harmless.sounding(text));
    return phrases.entrySet().stream()
        .filter(entry -> entry.getValue().in(sounding))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}

package org.cocrear.bot;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Greetings, thanks and the like, from {@code smalltalk.yml}. */
public final class SmallTalk {

  /** What is only said in passing; its answer is {@code smalltalk.<key>}. */
  public enum Kind {
    DATES,
    READER,
    COST,
    PRIVACY,
    WHO,
    INSULT,
    HOW,
    THANKS,
    BYE,
    GREETING;

    /** Its name in keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Phrases fillers;
  private final Map<Kind, Phrases> phrases;

  SmallTalk(Phrases fillers, Map<Kind, Phrases> phrases) {
    this.fillers = fillers;
    this.phrases = new EnumMap<>(phrases);
  }

  /** What a text is that says nothing else; empty where it says more. */
  public Optional<Kind> hear(String text) {
    String rest = fillers.sounding(text);
    Optional<Kind> heard = Optional.empty();
    for (Map.Entry<Kind, Phrases> entry : phrases.entrySet()) {
      String left = entry.getValue().without(rest);
      if (heard.isEmpty() && !left.equals(rest)) {
        heard = Optional.of(entry.getKey());
      }
      rest = left;
    }
    return fillers.without(rest).isBlank() ? heard : Optional.empty();
  }
}

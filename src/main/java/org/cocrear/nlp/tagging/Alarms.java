package org.cocrear.nlp.tagging;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cocrear.nlp.Guess;

/**
 * Finds what makes a text one for a person: small models for what is told, rules for what has a
 * shape. An accusation counts where somebody is named.
 */
public final class Alarms {

  /** The family's folder. */
  public static final String FAMILY = "sensitive";

  /** Shorter texts tell nothing that a model could know. */
  private static final int LEAST_WORDS = 3;

  private final Tags tags;
  private final Names names;

  /** Those of a folder; without models only the rules speak. */
  public Alarms(SmallModels models) {
    this.tags = new Tags(models, FAMILY);
    this.names = new Names(models.folder().lines(FAMILY + "/names.txt"));
  }

  /** What is found, gravest first; empty where nothing is. */
  public List<Alarm> of(String text) {
    Set<Alarm> found = EnumSet.noneOf(Alarm.class);
    if (text.strip().split("\\s+", LEAST_WORDS).length == LEAST_WORDS) {
      found.addAll(told(text));
    }
    found.addAll(PersonalTraces.in(text));
    return List.copyOf(found);
  }

  private Set<Alarm> told(String text) {
    Set<Alarm> told = EnumSet.noneOf(Alarm.class);
    for (Guess tag : tags.of(text)) {
      Alarm.of(tag.label())
          .filter(alarm -> alarm != Alarm.ACCUSATION || names.namesSomebody(text))
          .ifPresent(told::add);
    }
    return told;
  }
}

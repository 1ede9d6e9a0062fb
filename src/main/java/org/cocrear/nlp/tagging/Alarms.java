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
    for (Guess tag : tags.of(text)) {
      Alarm.of(tag.label())
          .filter(alarm -> alarm != Alarm.ACCUSATION || names.namesSomebody(text))
          .ifPresent(found::add);
    }
    found.addAll(PersonalTraces.in(text));
    return List.copyOf(found);
  }
}

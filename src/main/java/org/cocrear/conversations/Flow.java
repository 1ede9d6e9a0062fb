package org.cocrear.conversations;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A flow as data.
 *
 * @param id its name: that of its file
 * @param revision hash of the flow and of every text it names, in all locales
 * @param labels message keys of its fixed options: what {@link Facts#texts()} must hold
 * @param kind what it is for
 * @param title message key of its name, as in "¿Seguimos con …?"
 * @param command the command that opens it, in lower case with hyphens; null where none does
 * @param patience how long its talks wait for their person
 * @param first the step it begins with
 * @param steps its steps by name
 */
public record Flow(
    String id,
    String revision,
    List<String> labels,
    Kind kind,
    String title,
    @Nullable String command,
    Patience patience,
    String first,
    SortedMap<String, Step> steps) {

  /** What a flow is for. */
  public enum Kind {
    TALK,
    SURVEY
  }

  /** Keeps copies. */
  public Flow {
    labels = List.copyOf(new TreeSet<>(labels));
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
  }
}

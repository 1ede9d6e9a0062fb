package org.cocrear.plans;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cocrear.plans.InvalidCommitment.Problem;
import org.jspecify.annotations.Nullable;

/** What commitments and milestones may become; pure. */
final class CommitmentRules {

  private static final int TITLE = 200;
  private static final int TEXT = 5000;

  private CommitmentRules() {}

  /** A draft that was never there before. */
  static Commitment created(Plan plan, String id, Commitment.Draft draft, Instant now) {
    return new Commitment(
            id,
            plan.id(),
            "",
            List.of(),
            "",
            "",
            "",
            "",
            "",
            List.of(),
            Commitment.Status.DRAFT,
            false,
            List.of(),
            now)
        .with(checked(plan, draft), now);
  }

  /** The draft, tidied: no empty item is confirmed, and the axis names the area where none is. */
  static Commitment.Draft checked(Plan plan, Commitment.Draft draft) {
    List<Problem> problems = new ArrayList<>();
    if (draft.title().isBlank() || draft.title().strip().length() > TITLE) {
      problems.add(new Problem("title", "entre 1 y " + TITLE + " caracteres"));
    }
    draft.axes().stream()
        .filter(axis -> plan.axis(axis).isEmpty())
        .forEach(axis -> problems.add(new Problem("axes", axis + " no es un eje del plan")));
    if (draft.axes().isEmpty()) {
      problems.add(new Problem("axes", "falta al menos un eje del plan"));
    }
    List<String> confirmed = new ArrayList<>();
    for (String item : Commitment.CHECKLIST) {
      String text = draft.text(item);
      if (text.length() > TEXT) {
        problems.add(new Problem(item, "hasta " + TEXT + " caracteres"));
      }
      if (!text.isBlank() && draft.confirmed().contains(item)) {
        confirmed.add(item);
      }
    }
    require(problems);
    return tidied(plan, draft, confirmed);
  }

  private static Commitment.Draft tidied(
      Plan plan, Commitment.Draft draft, List<String> confirmed) {
    String area = draft.area().strip();
    String known =
        plan.areas().stream()
            .filter(one -> one.id().equals(area) || one.title().equalsIgnoreCase(area))
            .map(Area::id)
            .findFirst()
            .orElse(area);
    return new Commitment.Draft(
        draft.title().strip(),
        draft.axes().stream().distinct().toList(),
        known.isEmpty() ? plan.axis(draft.axes().getFirst()).orElseThrow().area() : known,
        draft.problem().strip(),
        draft.startingPoint().strip(),
        draft.expectedResult().strip(),
        draft.activities().strip(),
        List.copyOf(confirmed));
  }

  /** Former values of what differs, by field. */
  static SortedMap<String, String> overwritten(Commitment old, Commitment edited) {
    SortedMap<String, String> was = new TreeMap<>();
    note(was, "title", old.title(), edited.title());
    note(was, "axes", String.join(" ", old.axes()), String.join(" ", edited.axes()));
    note(was, "area", old.area(), edited.area());
    for (String item : Commitment.CHECKLIST) {
      note(was, item, old.text(item), edited.text(item));
    }
    note(was, "confirmed", String.join(" ", old.confirmed()), String.join(" ", edited.confirmed()));
    return was;
  }

  private static void note(SortedMap<String, String> was, String field, String old, String now) {
    if (!old.equals(now)) {
      was.put(field, old);
    }
  }

  /** A published commitment lacks nothing (R6, P1). */
  static void requireComplete(Commitment commitment) {
    if (commitment.status() == Commitment.Status.PUBLISHED) {
      require(commitment.missing());
    }
  }

  /** A new milestone of a commitment. */
  static Milestone added(Plan plan, Commitment commitment, Milestone.Draft draft) {
    List<Problem> problems = new ArrayList<>();
    if (draft.title().isBlank() || draft.title().strip().length() > TITLE) {
      problems.add(new Problem("title", "entre 1 y " + TITLE + " caracteres"));
    }
    checkTerm(plan, draft.due(), problems);
    require(problems);
    return new Milestone(
        commitment.id() + "-" + (commitment.milestones().size() + 1),
        draft.title().strip(),
        draft.due(),
        Milestone.Status.NOT_STARTED,
        null,
        List.of(),
        blankToNull(draft.responsible()));
  }

  /** The milestone after a change; equal to what it was where the same comes again. */
  static Milestone moved(Plan plan, Milestone was, Milestone.Change change) {
    LocalDate due = change.due() == null ? was.due() : change.due();
    String given = blankToNull(change.reason());
    boolean delayed = change.status() == Milestone.Status.DELAYED;
    Milestone is =
        new Milestone(
            was.id(),
            was.title(),
            due,
            change.status(),
            delayed || given != null ? given : null,
            Stream.concat(was.evidence().stream(), change.evidence().stream()).distinct().toList(),
            was.responsible());
    if (!is.equals(was)) {
      require(problems(plan, was, is, change));
    }
    return is;
  }

  private static List<Problem> problems(
      Plan plan, Milestone was, Milestone is, Milestone.Change change) {
    List<Problem> problems = new ArrayList<>();
    boolean delayed = is.status() == Milestone.Status.DELAYED;
    boolean later = is.due().isAfter(was.due());
    if (is.reason() == null && (delayed || later)) {
      problems.add(new Problem("reason", "una demora necesita un motivo público"));
    }
    if (delayed && (change.due() == null || !later)) {
      problems.add(
          new Problem("due", "una demora necesita una fecha nueva, después del " + was.due()));
    } else if (!is.due().equals(was.due())) {
      checkTerm(plan, is.due(), problems);
    }
    for (int i = 0; i < change.evidence().size(); i++) {
      check("evidence[" + i + "].", change.evidence().get(i), problems);
    }
    return problems;
  }

  private static void checkTerm(Plan plan, LocalDate due, List<Problem> problems) {
    if (!plan.covers(due)) {
      problems.add(
          new Problem("due", "fuera del plazo del plan: del " + plan.from() + " al " + plan.to()));
    }
  }

  private static void check(String prefix, Milestone.Evidence evidence, List<Problem> problems) {
    if (!webAddress(evidence.url())) {
      problems.add(new Problem(prefix + "url", "una dirección http o https completa"));
    }
    if (evidence.licence().isBlank()) {
      problems.add(new Problem(prefix + "licence", "falta la licencia, por ejemplo CC BY 4.0"));
    }
  }

  private static boolean webAddress(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null && Objects.toString(uri.getScheme(), "").matches("https?");
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Whether those who follow should hear of it: evidence alone is no news. */
  static boolean newsworthy(Milestone was, Milestone is) {
    return was.status() != is.status()
        || !was.due().equals(is.due())
        || !Objects.equals(was.reason(), is.reason());
  }

  /** The line of history of a milestone's change. */
  static Commitment.Step step(Milestone was, Milestone is, Instant now, String who) {
    SortedMap<String, String> before = new TreeMap<>();
    note(before, "status", was.status().key(), is.status().key());
    note(before, "due", was.due().toString(), is.due().toString());
    note(before, "reason", Objects.toString(was.reason(), ""), Objects.toString(is.reason(), ""));
    String why = Objects.toString(is.reason(), "");
    return new Commitment.Step(
        now, who, "milestone." + is.status().key() + " " + is.id(), why, before);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void require(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidCommitment(problems);
    }
  }
}

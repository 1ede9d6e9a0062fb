package org.cocrear.submissions;

import static org.cocrear.submissions.SubmissionDocuments.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;
import org.cocrear.submissions.Submission.Answer;
import org.cocrear.submissions.Submission.Status;
import org.jspecify.annotations.Nullable;

/**
 * What may be decided about a submission. Each decision changes the document or refuses, and says
 * whether anything changed; a change leaves a step in the history.
 */
final class Decisions {

  static final String OUTSIDE = "ninguno";

  private static final int LONGEST = 4000;

  private Decisions() {}

  static boolean decideAxes(
      Document document, List<String> axes, Set<String> known, String who, Instant at) {
    check(!axes.isEmpty(), "axes", "Elegí al menos un eje (o «ninguno»).");
    check(new HashSet<>(axes).size() == axes.size(), "axes", "Un eje está dos veces.");
    check(axes.size() == 1 || !axes.contains(OUTSIDE), "axes", "«ninguno» va solo.");
    axes.forEach(
        axis ->
            check(
                OUTSIDE.equals(axis) || known.contains(axis),
                "axes",
                "El plan no tiene el eje «" + axis + "»."));
    checkThere(document);
    if (axes.equals(document.getList("axes", String.class))) {
      return false;
    }
    document.put("axes", axes);
    if (SubmissionDocuments.status(document) == Status.RECEIVED) {
      document.put("status", key(Status.IN_REVIEW));
    }
    History.add(document, at, who, "axes-decided", String.join(" ", axes));
    return true;
  }

  /** A second answer is another one, with an id of its own; the history keeps the first. */
  static boolean answer(Document document, Answer answer) {
    checkText(answer.reason(), "reason", "Escribí el motivo");
    String influence = Objects.requireNonNullElse(answer.influence(), "");
    check(influence.length() <= LONGEST, "influence", "Es demasiado largo.");
    checkThere(document);
    if (SubmissionDocuments.answer(document).filter(a -> a.id().equals(answer.id())).isPresent()) {
      return false;
    }
    document.put("status", key(Status.ANSWERED));
    document.put("answer", SubmissionDocuments.write(answer));
    document.put("outcome", key(answer.outcome()));
    document.put("untold", answer.id());
    document.remove("waits");
    History.add(
        document,
        answer.at(),
        answer.by(),
        "answered",
        key(answer.outcome()) + ": " + answer.reason().strip());
    return true;
  }

  static boolean release(Document document, @Nullable String text, String who, Instant at) {
    if (text != null) {
      checkText(text, "text", "Escribí el texto que se va a publicar");
      checkThere(document);
      check(!Surveys.isMinors(document), "text", "De menores no se publica ninguna palabra.");
    }
    if (Objects.equals(text, document.getString("released"))) {
      return false;
    }
    document.put("released", text);
    History.add(document, at, who, text == null ? "unpublished" : "published", "");
    return true;
  }

  static boolean link(Document document, List<String> commitments, String who, Instant at) {
    List<String> distinct = commitments.stream().distinct().toList();
    if (distinct.equals(document.getList("commitments", String.class))) {
      return false;
    }
    document.put("commitments", distinct);
    History.add(document, at, who, "linked", String.join(" ", distinct));
    return true;
  }

  static boolean proposeAxis(Document document, String axis, Instant at) {
    if (axis.equals(document.getString("proposedAxis"))) {
      return false;
    }
    document.put("proposedAxis", axis);
    History.add(document, at, "author", "axis-proposed", axis);
    return true;
  }

  static boolean withdraw(Document document, Instant at) {
    if (SubmissionDocuments.status(document) == Status.WITHDRAWN) {
      return false;
    }
    check(document.get("answer") == null, "status", "Ya tiene respuesta.");
    document.put("status", key(Status.WITHDRAWN));
    document.put("released", null);
    document.remove("waits");
    document.remove("mergedInto");
    document.remove(Merged.MARK);
    History.add(document, at, "author", "withdrawn", "");
    return true;
  }

  static Submission target(
      Optional<Submission> found, SubmissionCode into, SubmissionCode merged, List<?> others) {
    Submission target =
        found.orElseThrow(() -> new InvalidDecision("into", "No hay " + into + "."));
    checkTarget(target, merged);
    check(others.isEmpty(), "code", "Otras están unidas a esta.");
    return target;
  }

  static void checkThere(List<String> commitments, Predicate<String> there) {
    commitments.forEach(
        id -> check(there.test(id), "commitments", "No hay compromiso " + id + "."));
  }

  static boolean decideValues(Document document, List<String> values, String who, Instant at) {
    checkThere(document);
    if (values.equals(document.getList("values", String.class))) {
      return false;
    }
    document.put("values", values);
    History.add(document, at, who, "values-decided", String.join(" ", values));
    return true;
  }

  private static void checkTarget(Submission target, SubmissionCode merged) {
    boolean gone = target.status() == Status.MERGED || target.status() == Status.WITHDRAWN;
    check(
        !gone && !target.code().equals(merged),
        "into",
        "No se puede unir a " + target.code() + ".");
  }

  static boolean merge(Document document, SubmissionCode into, String who, String why, Instant at) {
    checkText(why, "why", "Escribí por qué se unen");
    if (into.value().equals(document.getString("mergedInto"))) {
      return false;
    }
    checkThere(document);
    check(document.get("answer") == null, "status", "Ya tiene respuesta.");
    document.put("status", key(Status.MERGED));
    document.put("mergedInto", into.value());
    document.put(Merged.MARK, into.value());
    History.add(document, at, who, "merged", into + ": " + why.strip());
    return true;
  }

  /** An answer that was given before is to be told to those who joined it later. */
  static boolean retell(Document document) {
    return SubmissionDocuments.answer(document)
        .map(answer -> !answer.id().equals(document.put("untold", answer.id())))
        .orElse(false);
  }

  static boolean separate(Document document, String who, String why, Instant at) {
    checkText(why, "why", "Escribí por qué se separan");
    if (document.remove("mergedInto") == null) {
      return false;
    }
    document.remove(Merged.MARK);
    boolean decided = !document.getList("axes", String.class).isEmpty();
    document.put("status", key(decided ? Status.IN_REVIEW : Status.RECEIVED));
    History.add(document, at, who, "separated", why.strip());
    return true;
  }

  static boolean delay(Document document, LocalDate promisedBy, Instant at) {
    if (promisedBy.toString().equals(document.put("promisedBy", promisedBy.toString()))) {
      return false;
    }
    History.add(document, at, "system", "delayed", promisedBy.toString());
    return true;
  }

  /** The words go, unless they were released and may stay; a row without words is counted. */
  static boolean erase(Document document, boolean keep, Instant at) {
    if (document.getString("author") == null) {
      return false;
    }
    String kept = keep ? document.getString("released") : null;
    if (kept == null && document.get("answer") == null) {
      document.put("status", key(Status.WITHDRAWN));
    }
    document.put("author", null);
    document.put("text", kept == null ? "" : kept);
    document.put("released", kept);
    document.put("fields", List.of());
    document.put("suggestedValues", List.of());
    document.put("alarms", List.of());
    document.remove("waits");
    document.remove(Merged.MARK);
    Transcriptions.unmark(document);
    History.add(document, at, "author", "erased", "");
    return true;
  }

  static void check(boolean holds, String field, String otherwise) {
    if (!holds) {
      throw new InvalidDecision(field, otherwise);
    }
  }

  private static void checkText(String text, String field, String ask) {
    check(!text.isBlank(), field, ask + ".");
    check(text.length() <= LONGEST, field, ask + " en hasta " + LONGEST + " caracteres.");
  }

  private static void checkThere(Document document) {
    Status status = SubmissionDocuments.status(document);
    check(status != Status.WITHDRAWN, "status", "Quien la envió la retiró.");
    check(status != Status.MERGED, "status", "Está unida a otra: decidí sobre esa.");
  }
}

package org.cocrear.review;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cocrear.staff.AuditTrail;
import org.cocrear.submissions.InvalidDecision;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submission.Answer;
import org.cocrear.submissions.Submission.Outcome;
import org.cocrear.submissions.SubmissionCode;
import org.cocrear.submissions.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What reviewers decide, by page or by REST: checked, done, and written to the trail. Only those
 * who may decide get in.
 */
@Service
class Decisions {

  static final String REVIEWERS = "hasAnyRole('REVIEWER', 'ADMINISTRATOR')";

  private static final String OR_ITS_AREA =
      " or (hasRole('AREA') and @areas.answers(authentication.name, #code))";

  static final int LONGEST_REASON = 3000;
  static final int LONGEST_TEXT = 20_000;

  private static final int LONGEST_AREA = 200;

  private final Submissions submissions;
  private final AuditTrail trail;
  private final Clock clock;

  Decisions(Submissions submissions, AuditTrail trail, Clock clock) {
    this.submissions = submissions;
    this.trail = trail;
    this.clock = clock;
  }

  /** Whether who asks may decide; others see no forms. */
  static boolean mayDecide(HttpServletRequest request) {
    return request.isUserInRole("REVIEWER") || request.isUserInRole("ADMINISTRATOR");
  }

  /** The word on the axes; the same key twice counts once. */
  @PreAuthorize(REVIEWERS)
  public Submission decideAxes(String code, @Nullable List<@Nullable String> axes, String who) {
    SubmissionCode known = known(code).code();
    Submission decided = submissions.decideAxes(known, distinct("axes", axes), who);
    trail.record(who, "submission.axes-decided", known.value(), String.join(", ", decided.axes()));
    return decided;
  }

  /**
   * The reasoned answer. Giving the standing answer again changes nothing and tells nobody twice.
   */
  @PreAuthorize(REVIEWERS + OR_ITS_AREA)
  public Submission answer(String code, AnswerDraft draft, String who) {
    Submission known = known(code);
    Answer answer = answer(known, draft, who);
    if (sameAs(answer, known.answer())) {
      return known;
    }
    Submission answered = submissions.answer(known.code(), answer);
    String why = Keys.of(answer.outcome()) + ": " + answer.reason();
    trail.record(who, "submission.answered", known.code().value(), why);
    return answered;
  }

  /** Lets all see the text, or the whole one where none is given; or takes it back. */
  @PreAuthorize(REVIEWERS)
  public Submission publish(
      String code, @Nullable Boolean visible, @Nullable String text, String who) {
    Submission known = known(code);
    if (visible == null) {
      throw new InvalidDecision("public", "falta decir si se publica o no: true o false");
    }
    String released = visible ? publicText(known, text) : null;
    Submission done = submissions.release(known.code(), released, who);
    String what = visible ? "submission.released" : "submission.withheld";
    trail.record(who, what, known.code().value(), "");
    return done;
  }

  /** Links to commitments, in place of the former links. */
  @PreAuthorize(REVIEWERS)
  public Submission link(String code, @Nullable List<@Nullable String> ids, String who) {
    Submission known = known(code);
    List<String> wanted = distinct("commitments", ids);
    Submission linked = submissions.link(known.code(), wanted, who);
    trail.record(who, "submission.linked", known.code().value(), String.join(", ", wanted));
    return linked;
  }

  /** Merges into another, which is decided for both; an empty {@code into} undoes that. */
  @PreAuthorize(REVIEWERS)
  public Submission merge(String code, String into, String why, String who) {
    SubmissionCode known = known(code).code();
    if (into.isBlank()) {
      Submission done = submissions.separate(known, who, tidy(why));
      trail.record(who, "submission.separated", known.value(), tidy(why));
      return done;
    }
    SubmissionCode target = new SubmissionCode(into.strip().toUpperCase(Locale.ROOT));
    Submission done = submissions.merge(known, target, who, tidy(why));
    trail.record(who, "submission.merged", known.value(), target + ": " + tidy(why));
    return done;
  }

  private Submission known(String code) {
    return submissions.find(code).orElseThrow(() -> new UnknownCode(code));
  }

  private static List<String> distinct(String field, @Nullable List<@Nullable String> keys) {
    if (keys == null) {
      throw new InvalidDecision(field, "falta la lista");
    }
    List<String> named = new ArrayList<>();
    for (String key : keys) {
      if (key == null || key.isBlank()) {
        throw new InvalidDecision(field, "hay un elemento vacío en la lista");
      }
      if (!named.contains(key.strip())) {
        named.add(key.strip());
      }
    }
    return named;
  }

  private static String publicText(Submission known, @Nullable String text) {
    String wanted = text == null ? known.text() : tidy(text);
    if (wanted.isBlank()) {
      throw new InvalidDecision("text", "el texto que se publica no puede estar vacío");
    }
    return limited("text", wanted, LONGEST_TEXT);
  }

  private Answer answer(Submission known, AnswerDraft draft, String who) {
    Outcome outcome =
        Keys.find(Outcome.class, draft.outcome())
            .orElseThrow(
                () -> new InvalidDecision("outcome", "elegí una: " + Keys.all(Outcome.class)));
    String reason = trimmed("reason", draft.reason(), LONGEST_REASON);
    if (reason == null) {
      throw new InvalidDecision("reason", "falta el motivo: es lo que va a leer quien escribió");
    }
    String area = trimmed("area", draft.area(), LONGEST_AREA);
    String influence = trimmed("influence", draft.influence(), LONGEST_REASON);
    String id = id(known, outcome + "\n" + reason + "\n" + area + "\n" + influence);
    return new Answer(id, outcome, reason, area, influence, who, clock.instant());
  }

  /** The same words after the same former answer are the same answer, however often they come. */
  private static String id(Submission known, String words) {
    Answer former = known.answer();
    String seed = known.code() + "\n" + (former == null ? "" : former.id()) + "\n" + words;
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static boolean sameAs(Answer answer, @Nullable Answer standing) {
    return standing != null
        && answer.outcome() == standing.outcome()
        && answer.reason().equals(standing.reason())
        && Objects.equals(answer.area(), standing.area())
        && Objects.equals(answer.influence(), standing.influence());
  }

  private static @Nullable String trimmed(String field, @Nullable String text, int longest) {
    return text == null || text.isBlank() ? null : limited(field, tidy(text), longest);
  }

  /** Browsers send line ends as two characters. */
  private static String tidy(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private static String limited(String field, String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw new InvalidDecision(field, "es demasiado largo: hasta " + longest + " caracteres");
    }
    return text;
  }

  /** An answer as it was typed or posted, right or wrong. */
  record AnswerDraft(
      @Nullable String outcome,
      @Nullable String reason,
      @Nullable String area,
      @Nullable String influence) {}

  /** No submission has this code. */
  @ResponseStatus(HttpStatus.NOT_FOUND)
  static final class UnknownCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCode(String code) {
      super("no hay nada con el código " + code);
    }
  }
}

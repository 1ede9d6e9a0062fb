package org.cocrear.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cocrear.conversations.Effect;
import org.cocrear.conversations.Input;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Window;
import org.cocrear.submissions.NewSubmission;
import org.cocrear.submissions.Origins;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.SubmissionCode;
import org.cocrear.submissions.Submissions;
import org.cocrear.surveys.AnswerSet;
import org.jspecify.annotations.Nullable;

/** Files what a talk gathered, and tells its author where it stands. */
final class Papers {

  private static final Set<String> OF_THE_TALK =
      Set.of("kind", "confirm", "confirm_label", "text", "minor", "survey-round");
  private static final List<String> OF_AN_IDEA =
      List.of("problem", "start", "outcome", "how", "zone", "attachments");

  /** A code as people type it who leave out the hyphen. */
  private static final Pattern SPOKEN = Pattern.compile("^([A-Z]{3})[ –—]*([A-Z0-9]{4})$");

  private static final List<String> PROSE = List.of("problem", "start", "outcome", "how");

  private final FactSheet sheet;
  private final Submissions submissions;

  Papers(FactSheet sheet, Submissions submissions) {
    this.sheet = sheet;
    this.submissions = submissions;
  }

  /** Reserves a code and orders the filing; tells the code, who answers and by when. */
  Input.Told file(Effect.Act act, Talk talk, Reply reply, Instant now) {
    Plan plan = sheet.plan();
    String kind = act.with().getOrDefault("kind", "proposal");
    SortedMap<String, String> fields = fields(kind, act.with());
    if (!talk.attachments().isEmpty()) {
      fields.put("attachments", String.join(" ", talk.attachments()));
    }
    String source = reply.caller().participant().source();
    if (source != null) {
      fields.put(Origins.FIELD, source);
    }
    SubmissionCode code = submissions.reserve(plan.code(), act.id());
    boolean late = plan.window(now).state() != Window.State.OPEN;
    LocalDate by = now.atZone(plan.zone()).toLocalDate().plusDays(plan.answerDays());
    reply.add(
        new Deed.File(
            new NewSubmission(
                code,
                plan.id(),
                Submission.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                prose(act.with()),
                fields,
                reply.caller().participant().id(),
                reply.caller().channel().key(),
                now,
                late,
                by,
                null)));
    String joins = act.with().getOrDefault("joins", "");
    if (!joins.isBlank()) {
      reply.add(new Deed.Support(code, new SubmissionCode(joins)));
    }
    return Outside.told(
        Map.of(
            "code", code.value(),
            "who", plan.answeredBy(),
            "by", sheet.day(by, reply.caller()),
            "late", late ? "yes" : "no"));
  }

  /**
   * The same for a survey: the same person and round have the same code. Of whoever stays nameless
   * nothing is told from which they could be found.
   */
  Input.Told survey(Effect.Act act, AnswerSet set, Talk talk, Reply reply, Instant now) {
    Plan plan = sheet.plan();
    SubmissionCode code = submissions.reserve(plan.code(), "survey/" + set.id());
    boolean late = plan.window(now).state() != Window.State.OPEN;
    LocalDate by = now.atZone(plan.zone()).toLocalDate().plusDays(plan.answerDays());
    reply.add(
        new Deed.File(
            new NewSubmission(
                code,
                plan.id(),
                Submission.Kind.SURVEY,
                set.text(),
                fields(set, talk, reply.caller().participant().source()),
                set.person(),
                set.channel(),
                set.at(),
                late,
                by,
                null)));
    return Outside.told(Map.of("code", set.person() == null ? "" : code.value()));
  }

  private static SortedMap<String, String> fields(
      AnswerSet set, Talk talk, @Nullable String source) {
    SortedMap<String, String> fields = new TreeMap<>(set.answers());
    fields.put("survey", set.survey());
    if (set.minor()) {
      fields.put("minor", "yes");
    }
    if (set.person() != null && !talk.attachments().isEmpty()) {
      fields.put("attachments", String.join(" ", talk.attachments()));
    }
    if (set.person() != null && source != null) {
      fields.put(Origins.FIELD, source);
    }
    return fields;
  }

  private static SortedMap<String, String> fields(String kind, SortedMap<String, String> with) {
    SortedMap<String, String> fields = new TreeMap<>(with);
    fields.keySet().removeAll(OF_THE_TALK);
    fields.values().removeIf(String::isBlank);
    if (!kind.equals("survey")) {
      fields.keySet().removeIf(name -> OF_AN_IDEA.stream().noneMatch(name::startsWith));
    }
    return fields;
  }

  static String prose(SortedMap<String, String> fields) {
    String answered =
        PROSE.stream()
            .map(name -> fields.getOrDefault(name, ""))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n\n"));
    return answered.isEmpty()
        ? fields.getOrDefault("text", "").replaceAll("\\s*\n\\s*", "\n").strip()
        : answered;
  }

  /** Where a submission stands, for its author alone. */
  Input.Told status(String asked, Reply reply) {
    Caller caller = reply.caller();
    String code = SPOKEN.matcher(asked.strip().toUpperCase(Locale.ROOT)).replaceAll("$1-$2");
    return submissions
        .find(code)
        .filter(found -> caller.participant().id().equals(found.author()))
        .map(found -> Outside.told(describe(found, reply)))
        .orElseGet(() -> Outside.told(Map.of("found", "no", "code", code)));
  }

  private Map<String, String> describe(Submission found, Reply reply) {
    Caller caller = reply.caller();
    Map<String, String> values = new TreeMap<>();
    values.put("found", "yes");
    values.put("kind", key(found.kind()));
    values.put("code", found.code().value());
    values.put("status", key(found.status()));
    values.put(
        "axis", found.axes().stream().map(sheet::axisLabel).collect(Collectors.joining(", ")));
    LocalDate received = found.receivedAt().atZone(sheet.plan().zone()).toLocalDate();
    values.put("received", sheet.day(received, caller));
    values.put("by", sheet.day(found.promisedBy(), caller));
    values.put("who", sheet.plan().answeredBy());
    Submission.Answer answer = found.answer();
    if (answer != null) {
      values.put("answer", answer.reason());
      values.put("outcome", reply.text("outcome." + key(answer.outcome()), Map.of()));
    }
    return values;
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

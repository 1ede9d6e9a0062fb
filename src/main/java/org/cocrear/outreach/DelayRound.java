package org.cocrear.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.cocrear.participants.Participant;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submissions;

/**
 * Tells authors unasked that the promised day passed without an answer, and promises another, as
 * far off as the first. Key: {@code delay} with {@code code}, {@code by}.
 */
class DelayRound implements Round {

  private final Submissions submissions;
  private final Participants participants;
  private final Plans plans;
  private final Words voice;
  private final Outbox outbox;
  private final Clock clock;

  DelayRound(
      Submissions submissions,
      Participants participants,
      Plans plans,
      Words voice,
      Outbox outbox,
      Clock clock) {
    this.submissions = submissions;
    this.participants = participants;
    this.plans = plans;
    this.voice = voice;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void go() {
    Plan plan = plans.active();
    LocalDate today = clock.instant().atZone(plan.zone()).toLocalDate();
    Round.each(submissions.overdue(today), overdue -> tell(overdue, plan, today));
  }

  private void tell(Submission overdue, Plan plan, LocalDate today) {
    LocalDate by = next(overdue.promisedBy(), Math.max(plan.answerDays(), 1), today);
    Optional.ofNullable(overdue.author())
        .flatMap(participants::find)
        .flatMap(author -> message(author, overdue, by))
        .ifPresent(outbox::post);
    submissions.delayed(overdue.code(), by);
  }

  private Optional<Outgoing> message(Participant author, Submission overdue, LocalDate by) {
    String day = NewsWords.date(author.locale(), by);
    String code = overdue.code().value();
    String text = voice.say(author, "delay", Map.of("code", code, "by", day));
    return Mail.bulk("delay/" + code + "/" + overdue.promisedBy(), author, text, code);
  }

  private static LocalDate next(LocalDate promised, int days, LocalDate today) {
    LocalDate by = promised.plusDays(days);
    while (by.isBefore(today)) {
      by = by.plusDays(days);
    }
    return by;
  }
}

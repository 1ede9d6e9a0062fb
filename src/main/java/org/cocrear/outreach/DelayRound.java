package org.cocrear.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cocrear.messaging.Outbox;
import org.cocrear.participants.Participant;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submissions;

/**
 * Tells authors unasked, once, that the promised day passed without an answer. Key: {@code
 * answer-delayed} with {@code code}, {@code promised}, {@code who}.
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
    Round.each(submissions.overdue(today), overdue -> tell(overdue, plan));
  }

  private void tell(Submission overdue, Plan plan) {
    Optional.ofNullable(overdue.author())
        .flatMap(participants::find)
        .ifPresent(author -> post(author, overdue, plan));
    submissions.toldOfDelay(overdue.code());
  }

  private void post(Participant author, Submission overdue, Plan plan) {
    Map<String, String> arguments =
        Map.of(
            "code", overdue.code().value(),
            "promised", NewsWords.date(author.locale(), overdue.promisedBy()),
            "who", plan.answeredBy());
    Mail.bulk(
            "delay/" + overdue.code(),
            author,
            voice.say(author.locale(), "answer-delayed", arguments),
            overdue.code().value())
        .ifPresent(outbox::post);
  }
}

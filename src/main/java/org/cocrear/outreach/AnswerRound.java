package org.cocrear.outreach;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.cocrear.participants.Participant;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Area;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submission.Answer;
import org.cocrear.submissions.Submissions;

/**
 * Hands reasoned answers to their authors, and to those of what was merged into the same. A reply,
 * at any hour. Keys: {@code answer} with {@code code}, {@code outcome}, {@code reason}, {@code
 * who}, {@code influence}; {@code outcome.adopted} and its kin.
 */
class AnswerRound implements Round {

  private final Submissions submissions;
  private final Participants participants;
  private final Plans plans;
  private final Words voice;
  private final Outbox outbox;

  AnswerRound(
      Submissions submissions, Participants participants, Plans plans, Words voice, Outbox outbox) {
    this.submissions = submissions;
    this.participants = participants;
    this.plans = plans;
    this.voice = voice;
    this.outbox = outbox;
  }

  @Override
  public void go() {
    Round.each(submissions.untold(), this::tell);
  }

  private void tell(Submission answered) {
    Answer answer = Objects.requireNonNull(answered.answer());
    Stream.concat(Stream.of(answered), submissions.mergedInto(answered.code()).stream())
        .forEach(own -> tellAuthor(own, answer));
    submissions.told(answered.code(), answer.id());
  }

  private void tellAuthor(Submission own, Answer answer) {
    Optional.ofNullable(own.author())
        .flatMap(participants::find)
        .flatMap(author -> message(author, own, answer))
        .ifPresent(outbox::post);
  }

  private Optional<Outgoing> message(Participant author, Submission own, Answer answer) {
    String id = Deliveries.messageId(own.code(), answer.id());
    return Mail.reply(id, author, say(author, own, answer), own.code().value());
  }

  private String say(Participant to, Submission own, Answer answer) {
    return voice.say(
        to,
        "answer",
        Map.of(
            "code", own.code().value(),
            "outcome", voice.say(to, "outcome." + NewsWords.key(answer.outcome()), Map.of()),
            "reason", answer.reason(),
            "who", who(own, answer),
            "influence", Objects.requireNonNullElse(answer.influence(), "")));
  }

  /** The area's title, or who answers for the plan: never the account that typed it. */
  private String who(Submission own, Answer answer) {
    Plan plan = plans.find(own.planId()).orElseGet(plans::active);
    return plan.areas().stream()
        .filter(area -> area.id().equals(answer.area()))
        .map(Area::title)
        .findFirst()
        .orElse(plan.answeredBy());
  }
}

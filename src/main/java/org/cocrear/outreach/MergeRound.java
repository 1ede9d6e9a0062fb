package org.cocrear.outreach;

import java.util.Map;
import java.util.Optional;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.cocrear.participants.Participant;
import org.cocrear.participants.Participants;
import org.cocrear.submissions.Merged;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.SubmissionCode;
import org.cocrear.submissions.Submissions;

/**
 * Tells authors that theirs was joined to others. Key: {@code merged} with {@code code}, {@code
 * into}.
 */
class MergeRound implements Round {

  private final Submissions submissions;
  private final Participants participants;
  private final Words voice;
  private final Outbox outbox;

  MergeRound(Submissions submissions, Participants participants, Words voice, Outbox outbox) {
    this.submissions = submissions;
    this.participants = participants;
    this.voice = voice;
    this.outbox = outbox;
  }

  @Override
  public void go() {
    Round.each(submissions.untoldMerges(), this::tell);
  }

  private void tell(Merged merged) {
    Submission own = merged.submission();
    Optional.ofNullable(own.author())
        .flatMap(participants::find)
        .flatMap(author -> message(author, own.code().value(), merged.into()))
        .ifPresent(outbox::post);
    submissions.told(merged);
  }

  private Optional<Outgoing> message(Participant author, String code, SubmissionCode into) {
    String text = voice.say(author, "merged", Map.of("code", code, "into", into.value()));
    return Mail.bulk("merged/" + code + "/" + into, author, text, code);
  }
}

package org.cocrear.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cocrear.messaging.Outbox;
import org.cocrear.participants.Participant;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Window;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.SubmissionCode;
import org.cocrear.submissions.Submissions;

/**
 * Tells authors of late input that a window is open again, unless they said no to news: one message
 * per person and window. Key: {@code late-opens} with {@code code} (all of them) and {@code
 * closes}.
 */
class ReopeningRound implements Round {

  private final Submissions submissions;
  private final Participants participants;
  private final Supplier<Window> present;
  private final Words voice;
  private final Outbox outbox;

  ReopeningRound(
      Submissions submissions,
      Participants participants,
      Supplier<Window> present,
      Words voice,
      Outbox outbox) {
    this.submissions = submissions;
    this.participants = participants;
    this.present = present;
    this.voice = voice;
    this.outbox = outbox;
  }

  @Override
  public void go() {
    Window window = present.get();
    LocalDate closes = window.closes();
    if (window.state() == Window.State.OPEN && closes != null) {
      Map<String, List<Submission>> late =
          submissions.waitingForWindow().stream()
              .filter(submission -> submission.author() != null)
              .collect(
                  Collectors.groupingBy(
                      submission -> String.valueOf(submission.author()),
                      TreeMap::new,
                      Collectors.toList()));
      Round.each(List.copyOf(late.values()), own -> tell(own, closes));
    }
  }

  private void tell(List<Submission> own, LocalDate closes) {
    ParticipantId author = own.getFirst().author();
    if (author != null && !NewsRound.refused(participants, author)) {
      participants.find(author).ifPresent(person -> post(person, own, closes));
    }
    own.forEach(submission -> submissions.toldOfWindow(submission.code()));
  }

  private void post(Participant person, List<Submission> own, LocalDate closes) {
    String codes =
        own.stream()
            .map(Submission::code)
            .map(SubmissionCode::value)
            .sorted()
            .collect(Collectors.joining(", "));
    String day = NewsWords.date(person.locale(), closes);
    String text = voice.say(person, "late-opens", Map.of("code", codes, "closes", day));
    Mail.bulk("late/" + closes + "/" + person.id(), person, text, own.getFirst().code().value())
        .ifPresent(outbox::post);
  }
}

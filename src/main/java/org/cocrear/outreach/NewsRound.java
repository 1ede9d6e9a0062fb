package org.cocrear.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cocrear.messaging.Outbox;
import org.cocrear.participants.Participant;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.News;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submissions;

/**
 * Tells news of commitments to who follows them or their axes, and to authors of what led to them
 * unless they said no to news or ended that topic. Each person once per news: the message's id is
 * the judge.
 */
class NewsRound implements Round {

  private static final String OWN = "own";

  private final Commitments commitments;
  private final Submissions submissions;
  private final Subscriptions subscriptions;
  private final Participants participants;
  private final NewsWords words;
  private final Outbox outbox;

  NewsRound(
      Commitments commitments,
      Submissions submissions,
      Subscriptions subscriptions,
      Participants participants,
      NewsWords words,
      Outbox outbox) {
    this.commitments = commitments;
    this.submissions = submissions;
    this.subscriptions = subscriptions;
    this.participants = participants;
    this.words = words;
    this.outbox = outbox;
  }

  @Override
  public void go() {
    Round.each(commitments.unannounced(), this::announce);
  }

  private void announce(News news) {
    recipients(news).stream()
        .flatMap(id -> participants.find(id).stream())
        .filter(person -> !person.stopped())
        .forEach(person -> tell(person, news));
    commitments.announced(news.id());
  }

  private void tell(Participant person, News news) {
    String id = "news/" + news.id() + "/" + person.id();
    Mail.bulk(id, person, words.say(person, news), news.commitmentId()).ifPresent(outbox::post);
  }

  private List<ParticipantId> recipients(News news) {
    List<String> topics =
        Stream.concat(
                Stream.of("commitment:" + news.commitmentId()),
                news.axes().stream().map(axis -> "axis:" + axis))
            .toList();
    Stream<ParticipantId> authors =
        submissions.linkedTo(news.commitmentId()).stream()
            .flatMap(this::authors)
            .distinct()
            .filter(author -> wants(author, news));
    return Stream.concat(subscriptions.followers(topics).stream(), authors)
        .distinct()
        .sorted(Comparator.comparing(ParticipantId::value))
        .toList();
  }

  private Stream<ParticipantId> authors(Submission linked) {
    return Stream.concat(Stream.of(linked), submissions.mergedInto(linked.code()).stream())
        .map(Submission::author)
        .filter(Objects::nonNull);
  }

  private boolean wants(ParticipantId author, News news) {
    List<String> ended = subscriptions.ended(author);
    return !ended.contains(OWN)
        && !ended.contains("commitment:" + news.commitmentId())
        && (subscriptions.of(author).contains(OWN) || !refused(participants, author));
  }

  /** Whether their latest word on news is a no. */
  static boolean refused(Participants participants, ParticipantId author) {
    return participants.consent(author, "news").filter(word -> !word.given()).isPresent();
  }
}

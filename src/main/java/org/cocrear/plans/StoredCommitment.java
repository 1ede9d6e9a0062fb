package org.cocrear.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one document holds: a commitment, its history, and the news nobody was told yet. */
record StoredCommitment(
    Commitment commitment, long version, List<Notice> news, List<Commitment.Step> history) {

  /** News as kept: without what the commitment itself says; no milestone: it was published. */
  record Notice(
      String id,
      @Nullable String milestone,
      Milestone.@Nullable Status status,
      @Nullable String reason,
      @Nullable LocalDate due,
      Instant at) {

    Notice moved(long days) {
      return new Notice(id, milestone, status, reason, due == null ? null : due.plusDays(days), at);
    }

    News of(Commitment commitment) {
      News.What what =
          milestone == null || status == null || due == null
              ? new News.What.Published()
              : new News.What.MilestoneMoved(milestone, status, reason, due);
      return new News(
          id,
          commitment.id(),
          commitment.title(),
          commitment.example(),
          commitment.axes(),
          what,
          at);
    }
  }

  static StoredCommitment first(Commitment commitment, Commitment.Step step) {
    return new StoredCommitment(commitment, 1, List.of(), List.of(step));
  }

  /** The id of the news that the next change makes: the same change, the same id. */
  String nextNewsId() {
    return commitment.id() + "/" + (version + 1);
  }

  StoredCommitment next(Commitment changed, Commitment.Step step, Notice... notices) {
    return new StoredCommitment(
        changed,
        version + 1,
        Stream.concat(news.stream(), Stream.of(notices)).toList(),
        Stream.concat(history.stream(), Stream.of(step)).toList());
  }

  StoredCommitment moved(long days) {
    return new StoredCommitment(
        commitment.moved(days),
        version,
        news.stream().map(notice -> notice.moved(days)).toList(),
        history);
  }
}

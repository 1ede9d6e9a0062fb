package org.cocrear.surveys;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a survey is answered.
 *
 * @param number from 1
 * @param opens null: open from the beginning
 * @param closes exclusive; null: open until somebody closes it
 * @param quota answer sets after which it closes; 0 for any number
 */
public record Round(
    String survey, int number, @Nullable Instant opens, @Nullable Instant closes, int quota) {

  /** Who began while it was open may finish for so long after it closed. */
  public static final Duration GRACE = Duration.ofDays(1);

  /** How a round stands. */
  public enum State {
    WAITING,
    OPEN,
    FULL,
    CLOSED
  }

  /** Unique among all rounds. */
  public String id() {
    return survey + "/" + number;
  }

  /** How it stands when so many have answered. */
  public State state(Instant now, long answered) {
    if (!opened(now)) {
      return State.WAITING;
    }
    if (closes != null && !now.isBefore(closes)) {
      return State.CLOSED;
    }
    return quota > 0 && answered >= quota ? State.FULL : State.OPEN;
  }

  boolean opened(Instant now) {
    return opens == null || !now.isBefore(opens);
  }

  /** Whether an answer that was begun in time may still come. */
  boolean takes(Instant now) {
    return opened(now) && (closes == null || now.isBefore(closes.plus(GRACE)));
  }

  Round until(@Nullable Instant end) {
    return new Round(survey, number, opens, end, quota);
  }

  Round from(@Nullable Instant start) {
    return new Round(survey, number, start, closes, quota);
  }

  Round upTo(int most) {
    return new Round(survey, number, opens, closes, most);
  }
}

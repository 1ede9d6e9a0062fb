package org.cocrear.conversations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one input brought about.
 *
 * @param session the talk as it stands now
 * @param effects what to do, in order
 * @param state whether and for what the talk waits
 */
public record Turn(Session session, List<Effect> effects, State state) {

  /** When the talk wants to be woken; null where it does not wait for an instant. */
  public @Nullable Instant wakesAt() {
    return session.wakesAt();
  }

  /** How a turn ended. */
  public enum State {
    /** The person is asked; or, with {@link Turn#wakesAt()}, time must pass. */
    WAITING,
    /** The last effect is an {@link Effect.Act} whose outcome the talk needs at once. */
    ASKING,
    /** The talk is over. */
    ENDED,
    /** A limit was reached; the person was told so kindly. */
    FAILED
  }
}

package org.cocrear.outreach;

import java.util.List;
import org.cocrear.participants.ParticipantId;

/** Who follows what. Topics: {@code axis:KEY}, {@code commitment:ID}, {@code own}. */
public class Subscriptions {

  /** Follows; idempotent. */
  public void subscribe(ParticipantId who, String topic) {
    throw new UnsupportedOperationException(who + topic);
  }

  /** Ends that; idempotent. */
  public void unsubscribe(ParticipantId who, String topic) {
    throw new UnsupportedOperationException(who + topic);
  }

  /** What a person follows. */
  public List<String> of(ParticipantId who) {
    throw new UnsupportedOperationException(who.value());
  }
}

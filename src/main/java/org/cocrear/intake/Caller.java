package org.cocrear.intake;

import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.participants.Participant;

/** Who writes, and by what. */
record Caller(AddressId lane, Channel channel, Participant participant) {

  String locale() {
    return participant.locale();
  }

  boolean sms() {
    return channel == Channel.SMS;
  }
}

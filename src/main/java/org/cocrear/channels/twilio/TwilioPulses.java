package org.cocrear.channels.twilio;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.OurAccount;

/** How each of our numbers fares; a single one, or one that is not named, by Twilio's own line. */
class TwilioPulses {

  private final ChannelPulse twilio;
  private final Map<String, ChannelPulse> own = new LinkedHashMap<>();

  TwilioPulses(List<OurAccount> accounts, ChannelPulse twilio, Clock clock) {
    this.twilio = twilio;
    if (accounts.size() > 1) {
      for (OurAccount account : accounts) {
        String name = account.channel().key() + " " + account.account();
        own.put(name, new ChannelPulse(name, clock));
      }
    }
  }

  /** The line of the number that somebody wrote to. */
  ChannelPulse of(Address to) {
    return own.getOrDefault(to.channel().key() + " " + to.account(), twilio);
  }

  /** The lines of the numbers, in the order of the settings; none where there is one number. */
  List<ChannelPulse> own() {
    return List.copyOf(own.values());
  }
}

package org.cocrear.channels;

import java.util.ArrayList;
import java.util.List;

/** Which channels are on, how they fare, and which settings would turn on the others. */
public final class ChannelStatus {

  private final Switches switches;
  private final List<ChannelPulse> pulses;

  ChannelStatus(Switches switches, List<ChannelPulse> pulses) {
    this.switches = switches;
    this.pulses = List.copyOf(pulses);
  }

  /** The switches. */
  public Switches switches() {
    return switches;
  }

  /** The channels that are on and talk to a provider. */
  public List<ChannelPulse> pulses() {
    return pulses;
  }

  /** One line a channel, for the log at start and for health. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line("telegram", switches.telegram(), "set cocrear.telegram.token"));
    lines.add(
        line(
            "whatsapp and sms",
            switches.twilio(),
            "set cocrear.twilio.account-sid and cocrear.twilio.auth-token"));
    lines.add(line("simulator", switches.simulator(), "set cocrear.simulator.enabled=true"));
    return List.copyOf(lines);
  }

  private static String line(String channel, boolean on, String remedy) {
    return on ? channel + ": on" : channel + ": off (" + remedy + ")";
  }
}

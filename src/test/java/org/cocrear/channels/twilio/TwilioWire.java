package org.cocrear.channels.twilio;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Transport;

/** The true transport to a Twilio of a test. */
public final class TwilioWire {

  private TwilioWire() {}

  /** One that waits so long for an answer. */
  public static Transport transport(Channel channel, String url, Duration patience, double rate) {
    var settings =
        new TwilioSettings("AC1", "t", url, "+1500", "+1500", null, rate, List.of(), List.of());
    var http = new OkHttpClient.Builder().callTimeout(patience).retryOnConnectionFailure(false);
    var pulse = new ChannelPulse("twilio", Clock.systemUTC());
    return new TwilioTransport(
        channel,
        settings,
        TwilioConfiguration.client(settings, http.build()),
        "https://x.example/s",
        to -> pulse,
        TwilioTransport.Style.PLAIN);
  }
}

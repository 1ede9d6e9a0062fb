package org.cocrear.channels.telegram;

import java.time.Clock;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.PaceSettings;
import org.cocrear.messaging.Transport;

/** The true transport to a Telegram of a test. */
public final class TelegramWire {

  private TelegramWire() {}

  /** One that waits so long for an answer. */
  public static Transport transport(String url, Duration patience, double rate) {
    var http = new OkHttpClient.Builder().callTimeout(patience).retryOnConnectionFailure(false);
    return new TelegramTransport(
        new BotApi(http.build(), url, "42:t"),
        "42",
        new ChannelPulse("telegram", Clock.systemUTC()),
        new PaceSettings(rate, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO),
        Clock.systemUTC());
  }
}

package org.cocrear.channels.twilio;

import com.twilio.http.TwilioRestClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.Checked;
import org.cocrear.channels.Reception;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.MediaSource;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Transport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires SMS and WhatsApp by Twilio. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioSettings.class)
@TwilioOn
class TwilioConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(TwilioConfiguration.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MEDIA_PATIENCE = Duration.ofSeconds(60);

  private final TwilioSettings settings;
  private final @Nullable String publicUrl;

  TwilioConfiguration(TwilioSettings settings, @Value("${cocrear.public-url:}") String publicUrl) {
    this.settings = settings;
    this.publicUrl =
        publicUrl.isBlank() ? null : Checked.url("cocrear.public-url", publicUrl, publicUrl);
    if (publicUrl.isBlank()) {
      LOG.warn(
          "cocrear.public-url is not set: no receipts of Twilio, and none of its calls if a proxy"
              + " stands before us");
    }
  }

  @Bean
  Signatures twilioSignatures() {
    return new Signatures(settings.authToken(), publicUrl);
  }

  @Bean
  Reception twilioReception(Inbox inbox, MeterRegistry meters) {
    return new Reception("twilio", inbox, meters);
  }

  @Bean
  TwilioArrivals twilioArrivals(Clock clock) {
    return new TwilioArrivals(clock);
  }

  @Bean
  TwilioReceipts twilioReceipts(Outbox outbox, Reception twilioReception, Clock clock) {
    return new TwilioReceipts(outbox, twilioReception, clock);
  }

  @Bean
  ChannelPulse twilioPulse(Clock clock) {
    return new ChannelPulse("twilio", clock);
  }

  @Bean
  TwilioRestClient twilioClient() {
    OkHttpClient http =
        new OkHttpClient.Builder().callTimeout(PATIENCE).followRedirects(false).build();
    return client(settings, http);
  }

  static TwilioRestClient client(TwilioSettings settings, OkHttpClient http) {
    return new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
        .httpClient(new TwilioHttp(http, settings.apiUrl()))
        .build();
  }

  @Bean
  MediaSource twilioMedia() {
    OkHttpClient http =
        new OkHttpClient.Builder().callTimeout(MEDIA_PATIENCE).followRedirects(false).build();
    return new TwilioMedia(settings, http);
  }

  @Bean
  Transport twilioSms(TwilioRestClient client, ChannelPulse twilioPulse) {
    return new TwilioTransport(Channel.SMS, settings, client, callback(), twilioPulse);
  }

  @Bean
  Transport twilioWhatsapp(TwilioRestClient client, ChannelPulse twilioPulse) {
    return new TwilioTransport(Channel.WHATSAPP, settings, client, callback(), twilioPulse);
  }

  private @Nullable String callback() {
    return publicUrl == null ? null : publicUrl + "/webhooks/twilio/status";
  }
}

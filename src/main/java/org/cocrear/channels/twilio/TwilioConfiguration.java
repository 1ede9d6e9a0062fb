package org.cocrear.channels.twilio;

import com.twilio.http.TwilioRestClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.Checked;
import org.cocrear.channels.PaceSettings;
import org.cocrear.channels.Reception;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.MediaSource;
import org.cocrear.messaging.OurAccount;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Transport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wires SMS and WhatsApp by Twilio. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  TwilioSettings.class,
  TwilioContentSettings.class,
  PaceSettings.class
})
@Import(TwilioBeans.class)
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
  TwilioPulses twilioPulses(ChannelPulse twilioPulse, Clock clock) {
    return new TwilioPulses(new TwilioNumbers(settings).accounts(), twilioPulse, clock);
  }

  @Bean
  TwilioRestClient twilioClient() {
    return client(settings, http());
  }

  private static OkHttpClient http() {
    return new OkHttpClient.Builder().callTimeout(PATIENCE).followRedirects(false).build();
  }

  static TwilioRestClient client(TwilioSettings settings, OkHttpClient http) {
    return client(settings, http, settings.apiUrl());
  }

  static TwilioRestClient client(TwilioSettings settings, OkHttpClient http, String url) {
    return new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
        .httpClient(new TwilioHttp(http, url))
        .build();
  }

  @Bean
  TwilioBacklog twilioBacklog(
      TwilioRestClient twilioClient,
      MongoOperations mongo,
      TwilioArrivals arrivals,
      Reception twilioReception,
      Clock clock) {
    return new TwilioBacklog(
        twilioClient, new TwilioMarks(mongo), arrivals, twilioReception, clock);
  }

  @Bean
  OurAccount.Owner twilioNumbers() {
    return new TwilioNumbers(settings);
  }

  @Bean
  MediaSource twilioMedia() {
    OkHttpClient http =
        new OkHttpClient.Builder().callTimeout(MEDIA_PATIENCE).followRedirects(false).build();
    return new TwilioMedia(settings, http);
  }

  @Bean
  Contents twilioContents(TwilioContentSettings looks, Clock clock) {
    ChannelPulse buttons = new ChannelPulse("whatsapp-buttons", clock);
    return new Contents(client(settings, http(), looks.url()), buttons);
  }

  @Bean
  HealthIndicator whatsappButtonsHealthIndicator(Contents contents) {
    return () -> Health.up().withDetail("buttons", contents.state()).build();
  }

  @Bean
  SmartLifecycle contentsPreparation(Contents contents) {
    return new ContentsPreparation(contents);
  }

  @Bean
  Transport twilioSms(
      TwilioRestClient twilioClient,
      TwilioPulses twilioPulses,
      TwilioContentSettings looks,
      PaceSettings pace) {
    var style = new TwilioTransport.Style(null, looks.saveSegments(), pace.sms());
    return new TwilioTransport(
        Channel.SMS, settings, twilioClient, callback(), twilioPulses::of, style);
  }

  @Bean
  Transport twilioWhatsapp(
      TwilioRestClient twilioClient,
      TwilioPulses twilioPulses,
      Contents contents,
      PaceSettings pace) {
    var style = new TwilioTransport.Style(contents, false, pace.whatsapp());
    return new TwilioTransport(
        Channel.WHATSAPP, settings, twilioClient, callback(), twilioPulses::of, style);
  }

  private @Nullable String callback() {
    return publicUrl == null ? null : publicUrl + "/webhooks/twilio/status";
  }
}

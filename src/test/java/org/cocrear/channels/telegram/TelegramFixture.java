package org.cocrear.channels.telegram;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.cocrear.Shared;
import org.cocrear.TestStore;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.Reception;
import org.cocrear.channels.RecordingInbox;
import org.cocrear.channels.telegram.TelegramSettings.Mode;

/** A Telegram door with a recording inbox in front of a given Bot API. */
final class TelegramFixture {

  final RecordingInbox inbox = new RecordingInbox();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Clock clock = Clock.systemUTC();
  final ChannelPulse pulse = new ChannelPulse("telegram", clock);
  final TelegramSettings settings;
  final BotApi api;
  final Reception reception = new Reception("telegram", inbox, meters);
  final TelegramStore store;
  final TelegramUpdates updates;
  final List<Runnable> later = new ArrayList<>();

  TelegramFixture(String url, TestStore mongo) {
    settings = new TelegramSettings("42:secret", url, Mode.WEBHOOK, "s3cret");
    api =
        new BotApi(
            new OkHttpClient.Builder().callTimeout(Duration.ofMillis(700)).build(), settings);
    store = new TelegramStore(mongo.operations(), clock);
    var courtesies = new Courtesies(api, store, language -> "En privado, dale", later::add);
    updates = new TelegramUpdates(new TelegramArrivals("42", clock), reception, store, courtesies);
  }

  static WireMockExtension server() {
    return WireMockExtension.newInstance().options(options().dynamicPort()).build();
  }

  static JsonNode json(String text) throws IOException {
    return BotApi.JSON.readTree(text.replace('\'', '"'));
  }

  double counted(String outcome) {
    var counter = meters.find("cocrear.channel.arrivals").tag("outcome", outcome).counter();
    return counter == null ? 0 : counter.count();
  }

  /** Each request names a method of the Bot API, its required fields and no unknown one. */
  static void fitsTheContract(List<LoggedRequest> requests) throws IOException {
    var methods = Shared.json("contracts/telegram-bot-api.json").path("methods");
    for (LoggedRequest request : requests) {
      String name = request.getUrl().substring(request.getUrl().lastIndexOf('/') + 1);
      assertThat(methods.has(name)).as(name).isTrue();
      List<String> known = new ArrayList<>();
      JsonNode body = BotApi.JSON.readTree(request.getBodyAsString());
      methods
          .path(name)
          .path("fields")
          .forEach(
              field -> {
                known.add(field.path("name").asString());
                if (field.path("required").asBoolean()) {
                  assertThat(body.has(field.path("name").asString())).as(name).isTrue();
                }
              });
      body.fieldNames().forEachRemaining(f -> assertThat(known).as(name).contains(f));
    }
  }
}

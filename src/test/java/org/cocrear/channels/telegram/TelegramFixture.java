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
import org.cocrear.BotApiContract;
import org.cocrear.TestStore;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.PaceSettings;
import org.cocrear.channels.Reception;
import org.cocrear.channels.RecordingInbox;
import org.cocrear.channels.telegram.TelegramSettings.Bot;
import org.cocrear.channels.telegram.TelegramSettings.Mode;
import tools.jackson.databind.json.JsonMapper;

/** A Telegram door with a recording inbox in front of a given Bot API. */
final class TelegramFixture {

  final RecordingInbox inbox = new RecordingInbox();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Clock clock = Clock.systemUTC();
  final ChannelPulse pulse = new ChannelPulse("telegram", clock);
  final BotApi api;
  final Reception reception = new Reception("telegram", inbox, meters);
  final TelegramStore store;
  final TelegramUpdates updates;
  final List<Runnable> later = new ArrayList<>();

  TelegramFixture(String url, TestStore mongo) {
    this(url, mongo, Duration.ofSeconds(20));
  }

  TelegramFixture(String url, TestStore mongo, Duration patience) {
    api = new BotApi(new OkHttpClient.Builder().callTimeout(patience).build(), url, "42:secret");
    store = new TelegramStore(mongo.operations(), clock);
    var courtesies = new Courtesies(api, store, language -> "En privado, dale", later::add);
    updates = new TelegramUpdates(new TelegramArrivals("42", clock), reception, store, courtesies);
  }

  /** This bot, and others that share its door's inbox. */
  TelegramBots bots(Bot... others) {
    var settings =
        new TelegramSettings(
            "42:secret", "http://127.0.0.1:1", Mode.WEBHOOK, "s3cret", List.of(others));
    var pace = new PaceSettings(30, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO);
    return new TelegramBots(
        settings,
        "https://x.example/",
        pace,
        (bot, own) ->
            new TelegramUpdates(
                new TelegramArrivals(bot.account(), clock),
                reception,
                store,
                new Courtesies(own, store, language -> "En privado, dale", later::add)),
        clock);
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
  static void fitsTheContract(List<LoggedRequest> requests) {
    BotApiContract contract = BotApiContract.read();
    JsonMapper json = JsonMapper.builder().build();
    for (LoggedRequest request : requests) {
      String name = request.getUrl().substring(request.getUrl().lastIndexOf('/') + 1);
      assertThat(contract.call(name, json.readTree(request.getBodyAsString()))).isEmpty();
    }
  }
}

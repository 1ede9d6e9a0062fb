package org.cocrear.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cocrear.StandIn;
import org.cocrear.TestStore;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.TalkMirror;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** All doors behind a real server, whose own parsing must not get in the way. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = DoorsOverHttpTest.App.class,
    properties = {
      "cocrear.simulator.enabled=true",
      "cocrear.telegram.token=42:x",
      "cocrear.telegram.api-url=http://127.0.0.1:1",
      "cocrear.telegram.webhook-secret=s",
      "cocrear.twilio.account-sid=AC1",
      "cocrear.twilio.auth-token=t",
      "cocrear.twilio.api-url=http://127.0.0.1:1",
      "spring.servlet.multipart.resolve-lazily=true",
      "spring.quartz.auto-startup=false"
    })
class DoorsOverHttpTest {

  @Configuration
  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = "org.cocrear.channels",
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
  static class App {

    @Bean
    RecordingInbox inbox() {
      return new RecordingInbox();
    }

    @Bean
    RecordingOutbox outbox() {
      return new RecordingOutbox();
    }

    @Bean
    TalkMirror talkMirror() {
      return StandIn.of(TalkMirror.class, new Object());
    }

    @Bean
    Addresses addresses() {
      return StandIn.of(Addresses.class, new Object());
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    TestStore store() {
      return TestStore.fresh();
    }

    @Bean
    MongoTemplate mongoTemplate(TestStore store) {
      return (MongoTemplate) store.operations();
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
      return http.csrf(csrf -> csrf.disable())
          .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
          .build();
    }
  }

  @LocalServerPort private int port;
  @Autowired private RecordingInbox inbox;
  @Autowired private RecordingOutbox outbox;
  @Autowired private MongoOperations mongo;

  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/webhooks/telegram", "/webhooks/twilio/messages", "/webhooks/twilio/status"})
  void nothingUnsignedGetsInAndNothingBreaks(String path) throws Exception {
    Random random = new Random(path.hashCode());
    List<String> types =
        List.of(
            "application/x-www-form-urlencoded",
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "multipart/mixed; boundary=\"",
            "nonsense",
            "a/b; c",
            "application/x-www-form-urlencoded; charset=nope",
            "*/*");
    for (int i = 0; i < 60; i++) {
      var request =
          to(path + (random.nextInt(5) == 0 ? "?a=%C3%28&b=%00" : ""))
              .header("Content-Type", types.get(random.nextInt(types.size())))
              .header("Accept", random.nextBoolean() ? "application/json" : "text/html")
              .POST(BodyPublishers.ofByteArray(body(random)));
      assertThat(send(request).statusCode()).isBetween(400, 499);
    }
    assertThat(inbox.messages)
        .noneMatch(m -> m.content().toString().contains("hola") && !simulated(m.address()));
    assertThat(outbox.receipts).isEmpty();
  }

  private static boolean simulated(Address address) {
    return address.account().equals(Switches.SIMULATOR_ACCOUNT);
  }

  private static byte[] body(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> "%zz=%&=&&%00=%C3&a=%".getBytes(UTF_8);
      case 1 -> "{\"a\":".repeat(9_000).getBytes(UTF_8);
      case 2 -> "a=b&".repeat(12_000).getBytes(UTF_8);
      case 3 -> "--x\r\nContent-Disposition: form-data; name=\"Body\"\r\n\r\nhola".getBytes(UTF_8);
      case 4 -> new byte[0];
      case 5 -> "Body=hola\u0000&From=+1&MessageSid=SM1&To=+2".getBytes(UTF_8);
      default -> {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        yield noise;
      }
    };
  }

  @Test
  void fiveMegabytesAndABodyThatBreaksOffAreRefused() throws Exception {
    for (String path : List.of("/webhooks/telegram", "/webhooks/twilio/messages")) {
      assertThat(raw(path, 5_000_000, 5_000_000)).matches("HTTP/1.1 4\\d\\d .*|");
      assertThat(raw(path, 500, 100)).matches("HTTP/1.1 4\\d\\d .*|");
    }
  }

  /** The status line, or nothing where the server hung up first. */
  private String raw(String path, int promised, int sent) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5_000);
      String head =
          "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\n"
                  .formatted(path)
              + "Content-Length: %d\r\n\r\n".formatted(promised);
      socket.getOutputStream().write(head.getBytes(UTF_8));
      try {
        socket.getOutputStream().write(new byte[sent]);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readNBytes(40), UTF_8)
            .lines()
            .findFirst()
            .orElse("");
      } catch (IOException e) {
        return "";
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Test
  void genuineCallsGetInWhateverTheyAccept() throws Exception {
    String update =
        "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"ñandú\","
            + "\"chat\":{\"id\":23,\"type\":\"private\"}}}";
    var telegram =
        to("/webhooks/telegram")
            .header("X-Telegram-Bot-Api-Secret-Token", "s")
            .header("Accept", "image/png")
            .POST(BodyPublishers.ofString(update));
    assertThat(send(telegram).statusCode()).isEqualTo(200);
    assertThat(inbox.messages).anyMatch(m -> m.content().toString().contains("ñandú"));
    String url = "http://127.0.0.1:" + port + "/webhooks/twilio/messages?a=%C3%B1";
    var twilio =
        to("/webhooks/twilio/messages?a=%C3%B1")
            .header("X-Twilio-Signature", sign(url + "Bodyyacaré &From+1MessageSidSM1To+2"))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString("To=%2B2&MessageSid=SM1&From=%2B1&Body=yacar%C3%A9+%26"));
    HttpResponse<String> answer = send(twilio);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<Response/>");
    assertThat(inbox.messages).anyMatch(m -> m.content().toString().contains("yacaré &"));
  }

  private static String sign(String signed) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec("t".getBytes(UTF_8), "HmacSHA1"));
    return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
  }

  @Test
  void theChatPageIsServedWithItsFiles() throws Exception {
    String page = send(to("/chat")).body();
    assertThat(page).contains("Probá el bot").doesNotContain("th:").doesNotContain("onclick");
    assertThat(send(to("/chat.js")).statusCode()).isEqualTo(200);
    assertThat(send(to("/chat.css")).statusCode()).isEqualTo(200);
    var said =
        to("/api/v1/simulator/messages")
            .header("Content-Type", "application/json")
            .header("Accept", "text/html, application/xml;q=0.9, */*;q=0.8")
            .POST(
                BodyPublishers.ofString(
                    "{\"channel\":\"sms\",\"from\":\"ñato\",\"text\":\"hola\",\"new\":1}"));
    HttpResponse<String> taken = send(said);
    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(taken.body()).startsWith("{\"id\":");
    String listed = send(to("/api/v1/simulator/messages?channel=sms&from=%C3%B1ato")).body();
    assertThat(listed).startsWith("[").contains("\"state\":\"pending\"");
    assertThat(mongo.collectionExists("simulator_talks")).isTrue();
  }
}

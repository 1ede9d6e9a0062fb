package org.cocrear.channels.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.twilio.security.RequestValidator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cocrear.Shared;
import org.cocrear.channels.Reception;
import org.cocrear.channels.RecordingInbox;
import org.cocrear.channels.RecordingOutbox;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Delivery.State;
import org.cocrear.messaging.Notice;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;

class TwilioDoorsTest {

  private static final String MESSAGES = "/webhooks/twilio/messages";
  private static final String STATUS = "/webhooks/twilio/status";
  private static final String PUBLIC = "https://rosario.example/cocrear";

  private final RecordingInbox inbox = new RecordingInbox();
  private final RecordingOutbox outbox = new RecordingOutbox();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Reception reception = new Reception("twilio", inbox, meters);
  private final Clock clock = Clock.systemUTC();
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(
              new TwilioWebhooks(
                  new Signatures("secret", PUBLIC),
                  new TwilioArrivals(clock),
                  new TwilioReceipts(outbox, reception, clock),
                  reception))
          .build();

  private static String sign(String url, String fields) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec("secret".getBytes(UTF_8), "HmacSHA1"));
    return Base64.getEncoder().encodeToString(mac.doFinal((url + fields).getBytes(UTF_8)));
  }

  private ResultActions send(String path, Map<String, String> fields) throws Exception {
    StringBuilder signed = new StringBuilder();
    new TreeMap<>(fields).forEach((k, v) -> signed.append(k).append(v));
    return send(path, TwilioArrivalsTest.encode(fields), sign(PUBLIC + path, signed.toString()));
  }

  private ResultActions send(String path, String body, String signature) throws Exception {
    return mvc.perform(
        post(URI.create(path))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .header("X-Twilio-Signature", signature)
            .content(body));
  }

  private double counted(String outcome) {
    var counter = meters.find("cocrear.channel.arrivals").tag("outcome", outcome).counter();
    return counter == null ? 0 : counter.count();
  }

  private static final Map<String, String> HOLA =
      Map.of("MessageSid", "SM1", "From", "+5493415551234", "To", "+15005550006", "Body", "hola");

  @Test
  void aSignedMessageIsStoredAndAnsweredEmptyOnce() throws Exception {
    send(MESSAGES, HOLA)
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_XML))
        .andExpect(content().string("<Response/>"));
    send(MESSAGES, HOLA).andExpect(status().isOk());
    assertThat(inbox.messages).hasSize(1);
    assertThat(inbox.messages.getFirst().address().account()).isEqualTo("+15005550006");
    assertThat(counted("duplicate")).isEqualTo(1);
  }

  @Test
  void theQueryIsSignedToo() throws Exception {
    send(MESSAGES + "?a=1&b=%C3%B1", HOLA).andExpect(status().isOk());
  }

  @Test
  void aKeyThatComesTwiceIsSignedWithBothValues() throws Exception {
    String url = PUBLIC + MESSAGES;
    String signature = sign(url, "FromwMessageSidSM1MessageSidSM2");
    send(MESSAGES, "From=w&MessageSid=SM2&MessageSid=SM1&MessageSid=SM2", signature)
        .andExpect(status().isOk());
  }

  @Test
  void theWrongSignatureIsRefusedAndNothingIsStored() throws Exception {
    send(MESSAGES, "Body=hola", "wrong").andExpect(status().isForbidden());
    send(STATUS, "MessageSid=SM1&MessageStatus=delivered", "ñ").andExpect(status().isForbidden());
    mvc.perform(post(MESSAGES)).andExpect(status().isForbidden());
    String others = sign("https://elsewhere.example" + MESSAGES, "BodyholaFrom+1MessageSidSM1");
    send(MESSAGES, "Body=hola&From=%2B1&MessageSid=SM1", others).andExpect(status().isForbidden());
    assertThat(inbox.messages).isEmpty();
    assertThat(outbox.receipts).isEmpty();
    assertThat(counted("forged")).isEqualTo(4);
  }

  @Test
  void signedNonsenseIsTakenAndCounted() throws Exception {
    send(MESSAGES, Map.of("foo", "bar")).andExpect(status().isOk());
    send(STATUS, Map.of("foo", "bar")).andExpect(status().isOk());
    mvc.perform(
            post(MESSAGES)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Twilio-Signature", sign(PUBLIC + MESSAGES, ""))
                .content("{\"a\":"))
        .andExpect(status().isOk());
    assertThat(counted("without-id")).isEqualTo(2);
    assertThat(counted("unreadable")).isEqualTo(1);
    assertThat(inbox.messages).isEmpty();
  }

  @Test
  void aStoreThatIsAwayIsNotHiddenFromTwilio() {
    inbox.broken = 1;
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> send(MESSAGES, HOLA)))
        .hasRootCauseMessage("the store is away");
  }

  @Test
  void receiptsArePassedOn() throws Exception {
    receipt("SM1", "sent", "+54", "");
    receipt("SM1", "delivered", "whatsapp:+54", "");
    receipt("SM1", "read", "whatsapp:+54", "");
    receipt("SM2", "undelivered", "+5493415551234", "30008");
    receipt("SM3", "failed", "+5493415551234", "21610");
    receipt("SM4", "dancing", "+54", "");
    assertThat(outbox.receipts)
        .containsExactly(
            new RecordingOutbox.Receipt(Channel.SMS, "SM1", State.ACCEPTED, null),
            new RecordingOutbox.Receipt(Channel.WHATSAPP, "SM1", State.DELIVERED, null),
            new RecordingOutbox.Receipt(Channel.WHATSAPP, "SM1", State.READ, null),
            new RecordingOutbox.Receipt(Channel.SMS, "SM2", State.FAILED, "30008"),
            new RecordingOutbox.Receipt(Channel.SMS, "SM3", State.FAILED, "21610"));
    assertThat(inbox.notices).hasSize(1).first().isInstanceOf(Notice.Blocked.class);
  }

  private void receipt(String id, String state, String to, String error) throws Exception {
    send(
            STATUS,
            Map.of(
                "MessageSid",
                id,
                "MessageStatus",
                state,
                "To",
                to,
                "From",
                "+1",
                "ErrorCode",
                error))
        .andExpect(status().isOk());
  }

  @Test
  void theVectorsOfTheSignatureHold() throws Exception {
    for (JsonNode vector : Shared.json("vectors/twilio_signature.json").path("cases")) {
      Map<String, String> fields = new TreeMap<>();
      vector
          .path("params")
          .properties()
          .forEach(p -> fields.put(p.getKey(), p.getValue().asString()));
      String body = TwilioArrivalsTest.encode(fields);
      Form form = Form.parse(body.getBytes(UTF_8));
      assertThat(
              new RequestValidator(vector.path("authToken").asString())
                  .validate(
                      vector.path("url").asString(),
                      form.signed(),
                      vector.path("signature").asString()))
          .as(vector.path("name").asString())
          .isEqualTo(vector.path("valid").asBoolean());
    }
  }

  @Test
  void noMalformedBodyBreaksADoor() throws Exception {
    Random random = new Random(20_260_614);
    List<String> types =
        List.of(
            "application/x-www-form-urlencoded",
            "application/json",
            "multipart/form-data",
            "text/plain",
            "application/xml",
            "nonsense",
            "multipart/form-data; boundary=x");
    for (int i = 0; i < 300; i++) {
      var request =
          post(random.nextBoolean() ? MESSAGES : STATUS)
              .header("Content-Type", types.get(random.nextInt(types.size())))
              .content(body(random));
      if (random.nextBoolean()) {
        request.header("X-Twilio-Signature", "AAAA" + i);
      }
      assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isBetween(400, 499);
    }
    assertThat(inbox.messages).isEmpty();
    assertThat(outbox.receipts).isEmpty();
  }

  private static byte[] body(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "%zz=%&=&&%00=%C3".getBytes(UTF_8);
      case 1 -> "[".repeat(50_000).getBytes(UTF_8);
      case 2 -> "a=".concat("b".repeat(5_000_000)).getBytes(StandardCharsets.ISO_8859_1);
      case 3 -> "--x\r\nContent-Disposition: form-data; name=\"Body\"\r\n\r\nhola".getBytes(UTF_8);
      case 4 -> new byte[0];
      default -> {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        yield noise;
      }
    };
  }
}

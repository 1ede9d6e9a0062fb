package org.cocrear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The doors of Telegram and Twilio with the whole house behind them, and providers that fail. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cocrear.quiet-hours=off",
      "cocrear.intake.gather=1ms",
      "cocrear.messaging.poll=200ms",
      "cocrear.trial=true",
      "cocrear.simulator.enabled=true",
      "cocrear.admin.password=" + DoorsTest.PASSWORD,
      "cocrear.public-url=" + DoorsTest.PUBLIC,
      "cocrear.telegram.mode=webhook",
      "cocrear.telegram.token=" + FakeTelegram.TOKEN,
      "cocrear.telegram.webhook-secret=" + FakeTelegram.SECRET,
      "cocrear.twilio.account-sid=AC00000000000000000000000000000000",
      "cocrear.twilio.auth-token=" + FakeTwilio.TOKEN,
      "cocrear.twilio.sms-from=" + FakeTwilio.NUMBER,
      "cocrear.twilio.rate=1000"
    })
class DoorsTest {

  static final String PASSWORD = "a-password-for-tests";
  static final String PUBLIC = "https://cocrear.example/rosario";
  private static final String WHATSAPP_NUMBER = "whatsapp:+14155238886";
  private static final String SOURCE = "barrio-norte";
  private static final Pattern CODE = Pattern.compile("ROS-[A-Z0-9]{4,5}");
  private static final AtomicInteger IDS = new AtomicInteger(1);

  @TempDir static Path data;
  private static FakeTelegram telegram;
  private static FakeTwilio twilio;
  private static ExecutorService crowd;

  @LocalServerPort int port;
  @Autowired MongoOperations mongo;
  private Town town;
  private String house;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestStore.house(registry, data);
    registry.add("cocrear.telegram.api-url", telegram::url);
    registry.add("cocrear.twilio.api-url", twilio::url);
  }

  @BeforeAll
  static void open() throws IOException {
    telegram = new FakeTelegram();
    twilio = new FakeTwilio();
    crowd = Executors.newFixedThreadPool(6);
  }

  @AfterAll
  static void close() {
    telegram.close();
    twilio.close();
    crowd.shutdownNow();
  }

  @BeforeEach
  void enter() {
    house = "http://localhost:" + port;
    town = new Town(port, PASSWORD);
  }

  // --- once ---

  @ParameterizedTest
  @ValueSource(strings = {"telegram", "sms", "whatsapp"})
  void theSameMessageThriceAtOnceIsOneSubmission(String channel) throws Exception {
    Person person = person(channel);
    String idea = "Más libros en la biblioteca de la escuela, visto por " + channel;
    atOnce(3, person.saying("propuesta " + idea));
    person.hears(2);
    atOnce(3, person.saying("1"));
    person.hears(3);
    String code = code(person.heard().getLast());
    assertThat(person.answer("estado " + code)).contains(code);
    assertThat(person.heard()).as("one set of answers").hasSize(4);
    assertThat(submissions(text -> text.contains(idea))).hasSize(1);
  }

  private static void atOnce(int times, Callable<Integer> call) throws Exception {
    List<Callable<Integer>> calls = java.util.Collections.nCopies(times, call);
    for (Future<Integer> answer : crowd.invokeAll(calls)) {
      assertThat(answer.get()).isEqualTo(200);
    }
  }

  // --- whole talks ---

  @Test
  void aWholeProposalOverTelegramByButtons() {
    OnTelegram author = new OnTelegram();
    author.say("/start " + SOURCE);
    author.hears(2);
    assertThat(author.sent().getLast().buttons()).isNotEmpty();
    author.tap(0);
    author.hears(3);
    author.answer("Las paradas del colectivo no tienen sombra ni asientos en todo el barrio");
    for (int asked = 0; asked < 8 && author.receipt() == null; asked++) {
      boolean buttons = !author.sent().getLast().buttons().isEmpty();
      int times = author.heard().getLast().contains("sombra ni asientos") ? 2 : 1;
      author.answering(buttons ? () -> author.taps(0, times) : () -> author.say("saltear"));
    }
    Town.await("a receipt", () -> author.receipt() != null);
    String code = author.receipt();
    assertThat(submissions(text -> text.contains("sombra ni asientos"))).hasSize(1);
    assertThat(mongo.getCollection("participants").countDocuments(new Document("source", SOURCE)))
        .isEqualTo(1);
    assertThat(telegram.calls("answerCallbackQuery")).isNotEmpty();
    assertThat(telegram.calls("editMessageReplyMarkup"))
        .anyMatch(c -> c.chat().equals(author.chat) && !c.arguments().has("reply_markup"));
    answer(code, "Entra en el plan de refugios de 2027.");
    author.awaits("plan de refugios de 2027");
    assertThat(delivery(code).get("state").asString()).isEqualTo("accepted");
    assertThat(town.get("/open-data/submissions.csv").body()).doesNotContain(author.chat);
  }

  @Test
  void aWholeProposalBySmsAndItsReceiptsNeverMoveBackwards() {
    OnTwilio author = new OnTwilio(FakeTwilio.NUMBER);
    author.say("hola");
    author.hears(2);
    assertThat(author.heard().getLast()).contains("\n1 ").contains("\n2 ");
    assertThat(author.answer("1")).doesNotContain("\n2 ");
    assertThat(
            author.answer("Faltan talleres de lectura para chicos en la biblioteca de la escuela"))
        .contains("\n1 ");
    author.say("1");
    author.awaits("ROS-");
    String code = code(String.join("\n", author.heard()));
    answer(code, "Las luces llegan en mayo.");
    FakeTwilio.Sent answer = author.awaits("Las luces llegan en mayo");
    assertThat(answer.form().get("StatusCallback")).isEqualTo(PUBLIC + FakeTwilio.STATUS);
    assertThat(delivery(code).get("state").asString()).isEqualTo("accepted");
    author.receipt(answer.sid(), "delivered");
    assertThat(delivery(code).get("state").asString()).isEqualTo("delivered");
    author.receipt(answer.sid(), "sent");
    author.receipt(answer.sid(), "undelivered");
    assertThat(delivery(code).get("state").asString()).isEqualTo("delivered");
  }

  @Test
  void aProposalOverWhatsappByAButtonsPayload() {
    OnTwilio author = new OnTwilio(WHATSAPP_NUMBER);
    author.say("propuesta Que el presupuesto de cada escuela se publique completo en internet");
    author.hears(2);
    Map<String, String> tap = author.form("Enviar");
    tap.put("ButtonPayload", "send");
    tap.put("ButtonText", "Enviar");
    assertThat(author.post(tap)).isEqualTo(200);
    author.hears(3);
    String code = code(author.heard().getLast());
    assertThat(twilio.triedAt(author.number).getLast().form().get("From"))
        .isEqualTo(WHATSAPP_NUMBER);
    answer(code, "Se publica desde marzo.");
    author.awaits("Se publica desde marzo");
  }

  // --- stops ---

  @Test
  void whoOptsOutAtTwilioHearsNothingMoreAndStaffSeeWhy() {
    OnTwilio author = new OnTwilio(FakeTwilio.NUMBER);
    String code = author.proposes("Una huerta en el terreno baldío de la cortada");
    int before = author.heard().size();
    Map<String, String> stop = author.form("STOP");
    stop.put("OptOutType", "STOP");
    assertThat(author.post(stop)).isEqualTo(200);
    author.say("propuesta Otra más");
    answer(code, "No hay terreno libre.");
    assertDropped(code, "stopped");
    assertThat(author.heard()).hasSize(before);
    assertThat(twilio.triedAt(author.number)).hasSize(before);
    Map<String, String> start = author.form("START");
    start.put("OptOutType", "START");
    assertThat(author.post(start)).isEqualTo(200);
    assertThat(author.answer("estado " + code)).contains(code);
  }

  @Test
  void aRefusalOfTwilioThatMeansStopStops() {
    OnTwilio author = new OnTwilio(FakeTwilio.NUMBER);
    String code = author.proposes("Contenedores de vidrio en cada mercado municipal");
    twilio.refuse(author.number, 400, 21610, null);
    answer(code, "La primera respuesta.");
    Town.await("the failure", () -> "failed".equals(state(code)));
    assertThat(delivery(code).get("reason").asString()).contains("21610");
    answer(code, "La segunda respuesta, corregida.");
    assertDropped(code, "stopped");
    assertThat(author.heard()).noneMatch(text -> text.contains("respuesta, corregida"));
  }

  @Test
  void whoBlocksTheBotIsStoppedWhetherToldByAnUpdateOrByARefusal() {
    OnTelegram kicked = new OnTelegram();
    String one = kicked.proposes("Bebederos en los parques para no comprar agua en botella");
    kicked.post(FakeTelegram.member(IDS.incrementAndGet(), kicked.chat, "kicked"));
    answer(one, "Va con el parque nuevo.");
    assertDropped(one, "stopped");

    OnTelegram refusing = new OnTelegram();
    String other = refusing.proposes("Talleres de compostaje los sábados en los centros barriales");
    telegram.refuse(refusing.chat, 403, "Forbidden: bot was blocked by the user", 0);
    answer(other, "Empiezan en abril.");
    Town.await("the failure", () -> "failed".equals(state(other)));
    answer(other, "Empiezan en mayo.");
    assertDropped(other, "stopped");
    refusing.post(FakeTelegram.member(IDS.incrementAndGet(), refusing.chat, "member"));
    answer(other, "Empiezan en junio.");
    assertDropped(other, "stopped");
  }

  // --- a provider that fails ---

  @Test
  void retryAfterIsObeyedAndTheMessageArrivesOnce() {
    OnTelegram onTelegram = new OnTelegram();
    OnTwilio bySms = new OnTwilio(FakeTwilio.NUMBER);
    telegram.refuse(onTelegram.chat, 429, "Too Many Requests: retry after 2", 2);
    twilio.refuse(bySms.number, 429, 20429, "2");
    onTelegram.say("ayuda");
    bySms.say("ayuda");
    onTelegram.hears(1);
    bySms.hears(1);
    var telegrams = telegram.triedAt(onTelegram.chat);
    var texts = twilio.triedAt(bySms.number);
    assertThat(telegrams.get(1).nanos() - telegrams.get(0).nanos()).isGreaterThan(seconds(2));
    assertThat(texts.get(1).nanos() - texts.get(0).nanos()).isGreaterThan(seconds(2));
    assertThat(telegrams).hasSize(1 + onTelegram.heard().size());
    assertThat(texts).hasSize(1 + bySms.heard().size());
  }

  private static long seconds(int seconds) {
    return Duration.ofSeconds(seconds).minusMillis(100).toNanos();
  }

  @Test
  void whatNobodyTookIsSentWhenTheProviderIsBack() throws IOException {
    OnTelegram onTelegram = new OnTelegram();
    OnTwilio bySms = new OnTwilio(FakeTwilio.NUMBER);
    telegram.fallAsleep();
    twilio.fallAsleep();
    onTelegram.say("ayuda");
    bySms.say("ayuda");
    Town.await(
        "health to tell of it",
        () -> town.get("/actuator/health").body().split("trouble: ", -1).length > 2);
    assertThat(town.get("/actuator/health").json().get("status").asString()).isEqualTo("UP");
    telegram.wakeUp();
    twilio.wakeUp();
    onTelegram.hears(1);
    bySms.hears(1);
  }

  // --- signatures ---

  @Test
  void theConfiguredAddressIsSignedWhateverAProxySays() throws Exception {
    OnTwilio person = new OnTwilio("+15005550099");
    assertThat(person.say("ayuda")).isEqualTo(200);
    person.hears(1);
    assertThat(twilio.triedAt(person.number).getLast().form().get("From"))
        .as("the number of the pool that was written to")
        .isEqualTo("+15005550099");
    assertThat(twilio.post(house, house, FakeTwilio.MESSAGES, person.form("x"))).isEqualTo(403);
    String withPort = "https://cocrear.example:443/rosario";
    assertThat(twilio.post(house, withPort, FakeTwilio.MESSAGES, person.form("ayuda")))
        .isEqualTo(200);
    String query = FakeTwilio.MESSAGES + "?a=1&b=%C3%B1%20x";
    assertThat(twilio.post(house, PUBLIC, query, person.form("ayuda"))).isEqualTo(200);
  }

  @Test
  void theVectorsOfTheSignatureHoldAtTheDoor() throws Exception {
    String address = house + FakeTwilio.MESSAGES;
    for (JsonNode vector : Shared.json("vectors/twilio_signature.json").path("cases")) {
      Map<String, String> form = new java.util.TreeMap<>();
      vector
          .path("params")
          .properties()
          .forEach(e -> form.put(e.getKey(), e.getValue().asString()));
      byte[] body = FakeTwilio.encoded(form).getBytes(UTF_8);
      String name = vector.path("name").asString();
      assertThat(twilio.post(address, vector.path("signature").asString(), body))
          .as(name + ", signed by another")
          .isEqualTo(403);
      String ours = FakeTwilio.signature(PUBLIC + FakeTwilio.MESSAGES, form);
      assertThat(twilio.post(address, ours, body)).as(name).isEqualTo(200);
    }
    String twice = "MediaUrl=b&MediaUrl=a&MediaUrl=b";
    Map<String, String> signed = Map.of("MediaUrl", "aMediaUrlb");
    String signature = FakeTwilio.signature(PUBLIC + FakeTwilio.MESSAGES, signed);
    assertThat(twilio.post(address, signature, twice.getBytes(UTF_8))).isEqualTo(200);
  }

  // --- malformed bodies ---

  @Test
  void aThousandMalformedBodiesAtEachDoorBreakNothingAndStoreNothingUnsigned() throws Exception {
    long telegramSize = held();
    String update = FakeTelegram.text(1, "9001", 1, "propuesta no firmada").toString();
    OnTwilio nobody = new OnTwilio(FakeTwilio.NUMBER);
    Map<String, String> form = nobody.form("propuesta no firmada");
    String message = FakeTwilio.encoded(form);
    form.put("MessageStatus", "delivered");
    String status = FakeTwilio.encoded(form);

    assertThat(statuses(new Malformed(1, update), body -> telegram.post(house, "wrong", body)))
        .isSubsetOf(403, 413);
    for (String door : List.of(FakeTwilio.MESSAGES, FakeTwilio.STATUS)) {
      Malformed bodies = new Malformed(2, door.equals(FakeTwilio.STATUS) ? status : message);
      String wrong = FakeTwilio.signature(PUBLIC + door, Map.of("Body", "other"));
      assertThat(statuses(bodies, body -> twilio.post(house + door, wrong, body)))
          .isSubsetOf(403, 413);
    }
    assertThat(held()).as("what is stored").isEqualTo(telegramSize);

    List<String> before = submissions(text -> true);
    Malformed updates = new Malformed(3, update);
    assertThat(statuses(updates, body -> telegram.post(house, FakeTelegram.SECRET, body)))
        .isSubsetOf(200, 413);
    for (String door : List.of(FakeTwilio.MESSAGES, FakeTwilio.STATUS)) {
      Malformed bodies = new Malformed(4, message);
      assertThat(statuses(bodies, body -> signedOddly(door, body))).isSubsetOf(200, 413);
    }
    String said = "{\"channel\":\"sms\",\"from\":\"x\",\"text\":\"hola\"}";
    assertThat(statuses(new Malformed(5, said), town::simulated))
        .isSubsetOf(202, 400, 413, 415)
        .contains(400);
    assertThat(submissions(text -> true)).isEqualTo(before);
    assertThat(town.get("/actuator/health").json().get("status").asString()).isEqualTo("UP");
    assertThat(mongo.getCollection("unreadable_updates").countDocuments()).isLessThanOrEqualTo(100);
    new OnTelegram().answer("ayuda");
  }

  /** A body that Twilio signed, whatever its fields are. */
  private int signedOddly(String door, byte[] body) {
    String fields = new String(body, java.nio.charset.StandardCharsets.ISO_8859_1);
    String odd = fields.replaceAll("[^ -~]", "\0");
    Map<String, String> form = Map.of("From", odd, "Latitude", odd, "MediaUrl0", odd, "To", odd);
    String signature = FakeTwilio.signature(PUBLIC + door, new java.util.TreeMap<>(form));
    return twilio.post(house + door, signature, FakeTwilio.encoded(form).getBytes(UTF_8));
  }

  /** What a thousand of them, and a few of 5 MB, are answered with. */
  private static java.util.Set<Integer> statuses(
      Malformed bodies, java.util.function.ToIntFunction<byte[]> post) throws Exception {
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      byte[] body = i % 400 == 7 ? "{\"a\":1}&a=b".repeat(500_000).getBytes(UTF_8) : bodies.next();
      calls.add(() -> post.applyAsInt(body));
    }
    java.util.Set<Integer> statuses = new java.util.TreeSet<>();
    for (Future<Integer> answer : crowd.invokeAll(calls)) {
      statuses.add(answer.get());
    }
    return statuses;
  }

  /** How many documents are stored, whatever they are. */
  private long held() {
    return mongo.getCollectionNames().stream()
        .filter(name -> !name.startsWith("quartz") && !name.equals("shedLock"))
        .mapToLong(name -> mongo.getCollection(name).countDocuments())
        .sum();
  }

  // --- people ---

  private Person person(String channel) {
    return switch (channel) {
      case "telegram" -> new OnTelegram();
      case "sms" -> new OnTwilio(FakeTwilio.NUMBER);
      default -> new OnTwilio(WHATSAPP_NUMBER);
    };
  }

  private void answer(String code, String reason) {
    var answered =
        town.staff(
            "POST",
            "/api/v1/submissions/" + code + "/answer",
            Map.of("outcome", "adopted", "reason", reason));
    assertThat(answered.status()).as(answered.body()).isEqualTo(200);
  }

  private JsonNode delivery(String code) {
    return town.staff("GET", "/api/v1/submissions/" + code, null).json().path("delivery");
  }

  private String state(String code) {
    return delivery(code).path("state").asString("");
  }

  private void assertDropped(String code, String reason) {
    Town.await("the answer to be dropped", () -> "dropped".equals(state(code)));
    assertThat(delivery(code).get("reason").asString()).isEqualTo(reason);
  }

  private List<String> submissions(Predicate<String> wanted) {
    List<String> texts = new ArrayList<>();
    town.staff("GET", "/api/v1/submissions?size=200", null)
        .json()
        .get("items")
        .forEach(item -> texts.add(item.get("text").asString()));
    return texts.stream().filter(wanted).toList();
  }

  private static String code(String receipt) {
    Matcher matcher = CODE.matcher(receipt);
    assertThat(matcher.find()).as("a code in «%s»", receipt).isTrue();
    return matcher.group();
  }

  /** Somebody at a provider. */
  private abstract static class Person {

    abstract Callable<Integer> saying(String text);

    abstract List<String> heard();

    int say(String text) {
      try {
        int status = saying(text).call();
        assertThat(status).isEqualTo(200);
        return status;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    void hears(int messages) {
      Town.await(messages + " messages", () -> heard().size() >= messages);
    }

    void answering(Runnable saying) {
      int before = heard().size();
      saying.run();
      hears(before + 1);
    }

    String answer(String text) {
      answering(() -> say(text));
      return heard().getLast();
    }

    String proposes(String idea) {
      say("propuesta " + idea);
      hears(2);
      return code(answer("1"));
    }
  }

  private final class OnTelegram extends Person {

    private final String chat = String.valueOf(7_000_000_000L + IDS.incrementAndGet());

    int post(ObjectNode update) {
      return telegram.post(house, FakeTelegram.SECRET, update.toString().getBytes(UTF_8));
    }

    @Override
    Callable<Integer> saying(String text) {
      int id = IDS.incrementAndGet();
      return () -> post(FakeTelegram.text(id, chat, id, text));
    }

    void tap(int button) {
      taps(button, 1);
    }

    /** Taps as somebody impatient does: each tap is a call of its own. */
    void taps(int button, int times) {
      FakeTelegram.Call under = sent().getLast();
      for (int i = 0; i < times; i++) {
        tap(under, button);
      }
    }

    private void tap(FakeTelegram.Call under, int button) {
      String data = under.buttons().get(button).path("callback_data").asString();
      int id = IDS.incrementAndGet();
      assertThat(post(FakeTelegram.tap(id, chat, "tap" + id, under, data))).isEqualTo(200);
    }

    List<FakeTelegram.Call> sent() {
      return telegram.sentTo(chat);
    }

    @Override
    List<String> heard() {
      return sent().stream().map(FakeTelegram.Call::text).toList();
    }

    String receipt() {
      Matcher matcher = CODE.matcher(String.join("\n", heard()));
      return matcher.find() ? matcher.group() : null;
    }

    FakeTelegram.Call awaits(String part) {
      Town.await(part, () -> sent().stream().anyMatch(call -> call.text().contains(part)));
      return sent().stream().filter(call -> call.text().contains(part)).findFirst().orElseThrow();
    }
  }

  private final class OnTwilio extends Person {

    private final String ours;
    private final String number;

    OnTwilio(String ours) {
      this.ours = ours;
      String plain = "+5493415" + (100_000 + IDS.incrementAndGet());
      number = ours.startsWith("whatsapp:") ? "whatsapp:" + plain : plain;
    }

    Map<String, String> form(String text) {
      return FakeTwilio.message(number, ours, "SM" + IDS.incrementAndGet(), text);
    }

    int post(Map<String, String> form) {
      return twilio.post(house, PUBLIC, FakeTwilio.MESSAGES, form);
    }

    @Override
    Callable<Integer> saying(String text) {
      Map<String, String> form = form(text);
      return () -> post(form);
    }

    @Override
    List<String> heard() {
      return twilio.sentTo(number);
    }

    FakeTwilio.Sent awaits(String part) {
      Town.await(part, () -> sent(part).findFirst().isPresent());
      return sent(part).findFirst().orElseThrow();
    }

    private java.util.stream.Stream<FakeTwilio.Sent> sent(String part) {
      return twilio.triedAt(number).stream()
          .filter(sent -> sent.sid() != null)
          .filter(sent -> sent.form().get("Body").contains(part));
    }

    void receipt(String sid, String status) {
      Map<String, String> form = FakeTwilio.message(ours, number, sid, "");
      form.put("MessageStatus", status);
      assertThat(twilio.post(house, PUBLIC, FakeTwilio.STATUS, form)).isEqualTo(200);
    }
  }
}

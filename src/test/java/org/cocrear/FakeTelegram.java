package org.cocrear;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram as far as the house sees it: takes calls of its Bot API, posts updates with the secret,
 * or hands them out where the house asks, until their offset is confirmed.
 */
public final class FakeTelegram implements AutoCloseable {

  /** The bot's token. */
  public static final String TOKEN = "4242:fake-token";

  /** Another bot's. */
  public static final String OTHER = "4343:other-token";

  /** What we show when we post. */
  public static final String SECRET = "a_secret-for-tests";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long LONG_POLL_MILLIS = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<String>> faults = new ConcurrentHashMap<>();
  private final Map<String, ConcurrentSkipListMap<Long, JsonNode>> offered =
      Map.of(TOKEN, new ConcurrentSkipListMap<>(), OTHER, new ConcurrentSkipListMap<>());
  private final Map<String, String> webhooks = new ConcurrentHashMap<>();
  private final BotApiContract contract = BotApiContract.read();
  private final List<String> wrong = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger(1_000);
  private HttpServer server;

  /** A call of the Bot API by a bot; {@code ok} whether it was granted. */
  public record Call(String token, String method, JsonNode arguments, boolean ok, long nanos) {

    /** The chat that it is about. */
    public String chat() {
      return arguments.path("chat_id").asString("");
    }

    /** The text that it sends. */
    public String text() {
      return arguments.path("text").asString("");
    }

    /** The buttons that it sends, by label. */
    public List<JsonNode> buttons() {
      return arguments.path("reply_markup").findValues("callback_data").isEmpty()
          ? List.of()
          : arguments
              .path("reply_markup")
              .path("inline_keyboard")
              .valueStream()
              .flatMap(JsonNode::valueStream)
              .toList();
    }
  }

  public FakeTelegram() throws IOException {
    server = listen(0);
  }

  private HttpServer listen(int port) throws IOException {
    HttpServer listening = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    listening.createContext("/", this::take);
    listening.setExecutor(hands);
    listening.start();
    return listening;
  }

  /** Where the house finds it. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Refuses connections from now on. */
  public void fallAsleep() {
    server.stop(0);
  }

  /** Takes them again, at the same address. */
  public void wakeUp() throws IOException {
    server = listen(server.getAddress().getPort());
  }

  /** Fails where a call or an answer was not what the Bot API describes. */
  @Override
  public void close() {
    server.stop(0);
    hands.shutdownNow();
    if (!wrong.isEmpty()) {
      throw new AssertionError("not of the Bot API: " + List.copyOf(new TreeSet<>(wrong)));
    }
  }

  /** All calls of a method. */
  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /** What was sent to a chat and granted, in order. */
  public List<Call> sentTo(String chat) {
    return calls("sendMessage").stream().filter(c -> c.ok() && c.chat().equals(chat)).toList();
  }

  /** Each sending to a chat, granted or not. */
  public List<Call> triedAt(String chat) {
    return calls("sendMessage").stream().filter(c -> c.chat().equals(chat)).toList();
  }

  /** Refuses the next sending to a chat with this answer. */
  public void refuse(String chat, int code, String description, int retryAfter) {
    String more = retryAfter > 0 ? ",\"parameters\":{\"retry_after\":" + retryAfter + "}" : "";
    String answer = "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}";
    faults
        .computeIfAbsent(chat, c -> new ConcurrentLinkedQueue<>())
        .add(answer.formatted(code, description, more));
  }

  /** Holds an update ready for who asks. */
  public void offer(JsonNode update) {
    offer(TOKEN, update);
  }

  /** Holds an update ready for one of the bots. */
  public void offer(String token, JsonNode update) {
    offered.get(token).put(update.path("update_id").asLong(), update);
  }

  /** How many updates wait for their offset to be confirmed. */
  public int unconfirmed() {
    return offered.values().stream().mapToInt(Map::size).sum();
  }

  /** Posts an update to a house's door; the status. */
  public int post(String house, String secret, byte[] body) {
    return postAt(house + "/webhooks/telegram", secret, body);
  }

  /** The same at the address of another bot. */
  public int postAt(String address, String secret, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An update with a private text. */
  public static ObjectNode text(int updateId, String chat, int messageId, String text) {
    ObjectNode update = JSON.createObjectNode().put("update_id", updateId);
    ObjectNode message = update.putObject("message").put("message_id", messageId);
    message.put("date", System.currentTimeMillis() / 1000).put("text", text);
    message.putObject("chat").put("id", Long.parseLong(chat)).put("type", "private");
    from(message, chat);
    return update;
  }

  private static void from(ObjectNode said, String chat) {
    said.putObject("from")
        .put("id", Long.parseLong(chat))
        .put("is_bot", false)
        .put("first_name", "Vecina");
  }

  /** An update with a tap on a button of a message that we were sent. */
  public static ObjectNode tap(
      int updateId, String chat, String callback, Call under, String data) {
    ObjectNode update = JSON.createObjectNode().put("update_id", updateId);
    ObjectNode query = update.putObject("callback_query").put("id", callback).put("data", data);
    from(query.put("chat_instance", "1"), chat);
    ObjectNode message = query.putObject("message").put("message_id", 77).put("date", 1);
    message.putObject("chat").put("id", Long.parseLong(chat)).put("type", "private");
    message.set("reply_markup", under.arguments().path("reply_markup"));
    return update;
  }

  /** An update that tells what became of a private chat. */
  public static ObjectNode member(int updateId, String chat, String status) {
    ObjectNode update = JSON.createObjectNode().put("update_id", updateId);
    ObjectNode change = update.putObject("my_chat_member");
    change.put("date", System.currentTimeMillis() / 1000);
    change.putObject("chat").put("id", Long.parseLong(chat)).put("type", "private");
    from(change, chat);
    membership(change.putObject("old_chat_member"), "member");
    membership(change.putObject("new_chat_member"), status);
    return update;
  }

  private static void membership(ObjectNode member, String status) {
    member.put("status", status);
    member.putObject("user").put("id", 4242).put("is_bot", true).put("first_name", "Cocrear");
    if (status.equals("kicked")) {
      member.put("until_date", 0);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode arguments = JSON.readTree(exchange.getRequestBody().readAllBytes());
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1);
    String token =
        offered.keySet().stream()
            .filter(it -> path.startsWith("/bot" + it + "/"))
            .findFirst()
            .orElse("");
    String answer = token.isEmpty() ? NOT_FOUND : answer(token, method, arguments);
    boolean ok = answer.startsWith("{\"ok\":true");
    wrong.addAll(contract.call(method, arguments));
    if (!method.equals("getUpdates")) {
      calls.add(new Call(token, method, arguments, ok, System.nanoTime()));
      wrong.addAll(ok ? contract.answer(method, JSON.readTree(answer).path("result")) : List.of());
    }
    byte[] bytes = answer.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(
        ok ? 200 : JSON.readTree(answer).path("error_code").asInt(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static final String NOT_FOUND =
      "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}";

  private static final String MESSAGE =
      "{\"ok\":true,\"result\":{\"message_id\":%d,\"date\":1,"
          + "\"chat\":{\"id\":%s,\"type\":\"private\"}}}";

  private static final String ME =
      "{\"ok\":true,\"result\":{\"id\":%s,\"is_bot\":true,\"first_name\":\"Cocrear\","
          + "\"username\":\"Cocrear%sBot\"}}";

  private static final String INFO =
      "{\"ok\":true,\"result\":{\"url\":\"%s\",\"has_custom_certificate\":false,"
          + "\"pending_update_count\":0}}";

  private String answer(String token, String method, JsonNode arguments) {
    Queue<String> refusals =
        faults.getOrDefault(arguments.path("chat_id").asString(""), new ArrayDeque<>());
    String refusal = method.equals("sendMessage") ? refusals.poll() : null;
    if (refusal != null) {
      return refusal;
    }
    return switch (method) {
      case "getUpdates" ->
          "{\"ok\":true,\"result\":"
              + updates(offered.get(token), arguments.path("offset").asLong(0))
              + "}";
      case "sendMessage", "editMessageText", "editMessageReplyMarkup" ->
          MESSAGE.formatted(ids.incrementAndGet(), arguments.path("chat_id").asString("0"));
      case "getMe" -> ME.formatted(token.split(":", 2)[0], token.split(":", 2)[0]);
      case "getWebhookInfo" -> INFO.formatted(webhooks.getOrDefault(token, ""));
      case "setWebhook" -> {
        webhooks.put(token, arguments.path("url").asString());
        yield "{\"ok\":true,\"result\":true}";
      }
      default -> "{\"ok\":true,\"result\":true}";
    };
  }

  private static String updates(ConcurrentSkipListMap<Long, JsonNode> ready, long offset) {
    ready.headMap(offset).clear();
    for (int waited = 0; ready.isEmpty() && waited < LONG_POLL_MILLIS; waited += 20) {
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
    return JSON.writeValueAsString(ready.values());
  }
}

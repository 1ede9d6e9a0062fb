package org.cocrear;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Telegram or Twilio on a bad day: what it takes, and what it answers to that. */
public final class FaultyProvider implements AutoCloseable {

  /** What goes wrong. */
  public enum Fault {
    NONE,
    REFUSED_CONNECTION,
    SLOW_ANSWER,
    HALF_AN_ANSWER,
    LIMITED_WITH_PAUSE,
    LIMITED,
    BROKEN,
    FORBIDDEN,
    LOST_ANSWER
  }

  /** A message that it took. */
  public record Taken(String to, String text, String sid) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Clock clock;
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final List<Taken> taken = new ArrayList<>();
  private HttpServer server;
  private Fault fault = Fault.NONE;
  private int left;

  public FaultyProvider(Clock clock) throws IOException {
    this.clock = clock;
    server = listen(0);
  }

  private HttpServer listen(int port) throws IOException {
    HttpServer listening = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    listening.createContext("/", this::serve);
    listening.setExecutor(hands);
    listening.start();
    return listening;
  }

  /** Where it is. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on this goes wrong, so many times. */
  public synchronized void fail(Fault with, int times) {
    fault = with;
    left = times;
  }

  /** Refuses connections from now on. */
  public void sleep() {
    server.stop(0);
  }

  /** Takes them again. */
  public void wake() throws IOException {
    server = listen(server.getAddress().getPort());
  }

  /** What it took, in order, its doubles too. */
  public synchronized List<Taken> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void close() {
    server.stop(0);
    hands.shutdownNow();
  }

  private synchronized Fault next() {
    if (left == 0) {
      return Fault.NONE;
    }
    left--;
    return fault;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (exchange.getRequestMethod().equals("GET")) {
      answer(exchange, 200, list(exchange.getRequestURI().getRawQuery()));
      return;
    }
    boolean telegram = exchange.getRequestURI().getPath().startsWith("/bot");
    Taken message = message(telegram, body);
    switch (next()) {
      case NONE, REFUSED_CONNECTION -> accept(exchange, telegram, message);
      case SLOW_ANSWER -> {
        keep(message);
        LockSupport.parkNanos(1_300_000_000);
        accept(exchange, telegram, null);
      }
      case HALF_AN_ANSWER -> {
        keep(message);
        exchange.sendResponseHeaders(200, 500);
        exchange.getResponseBody().write("{\"ok\":tr".getBytes(UTF_8));
        exchange.close();
      }
      case LOST_ANSWER -> {
        keep(message);
        exchange.close();
      }
      case LIMITED_WITH_PAUSE -> limit(exchange, telegram, true);
      case LIMITED -> limit(exchange, telegram, false);
      case BROKEN -> answer(exchange, 500, "<html>");
      case FORBIDDEN ->
          answer(
              exchange,
              403,
              telegram
                  ? error(403, "Forbidden: bot was blocked by the user", "")
                  : "{\"code\":20006,\"message\":\"Access Denied\",\"status\":403}");
    }
  }

  private static void limit(HttpExchange exchange, boolean telegram, boolean pause)
      throws IOException {
    if (pause && !telegram) {
      exchange.getResponseHeaders().add("Retry-After", "3");
    }
    String more = pause ? ",\"parameters\":{\"retry_after\":3}" : "";
    answer(
        exchange,
        429,
        telegram
            ? error(429, "Too Many Requests", more)
            : "{\"code\":20429,\"message\":\"Too Many Requests\",\"status\":429}");
  }

  private static String error(int code, String description, String more) {
    return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
        .formatted(code, description, more);
  }

  private void accept(HttpExchange exchange, boolean telegram, Taken message) throws IOException {
    String sid = message == null ? "SM0" : keep(message);
    if (telegram) {
      answer(exchange, 200, "{\"ok\":true,\"result\":{\"message_id\":" + sid.substring(2) + "}}");
    } else {
      answer(exchange, 201, "{\"sid\":\"" + sid + "\"}");
    }
  }

  private synchronized String keep(Taken message) {
    String sid = "SM" + (taken.size() + 1);
    taken.add(new Taken(message.to(), message.text(), sid));
    return sid;
  }

  private static Taken message(boolean telegram, String body) {
    if (telegram) {
      JsonNode sent = JSON.readTree(body);
      return new Taken(sent.path("chat_id").asString(), sent.path("text").asString(), "");
    }
    Map<String, String> form = fields(body);
    return new Taken(form.get("To"), form.get("Body"), "");
  }

  private static Map<String, String> fields(String encoded) {
    return Arrays.stream(encoded.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (a, b) -> b));
  }

  private synchronized String list(String query) {
    String to = fields(query).get("To");
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode messages = answer.putArray("messages");
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC));
    taken.stream()
        .filter(it -> it.to().equals(to))
        .forEach(
            it ->
                messages
                    .addObject()
                    .put("sid", it.sid())
                    .put("direction", "outbound-api")
                    .put("body", it.text())
                    .put("date_created", date));
    return answer.toString();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

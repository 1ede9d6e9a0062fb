package org.cocrear;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Twilio as far as the house sees it: takes what is sent, and posts signed webhooks. */
public final class FakeTwilio implements AutoCloseable {

  /** The account's secret. */
  public static final String TOKEN = "0123456789abcdef0123456789abcdef";

  /** Our number there. */
  public static final String NUMBER = "+15005550006";

  /** The doors. */
  public static final String MESSAGES = "/webhooks/twilio/messages";

  public static final String STATUS = "/webhooks/twilio/status";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService hands = Executors.newFixedThreadPool(8);
  private final List<Sent> tried = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Refusal>> refusals = new ConcurrentHashMap<>();
  private final AtomicInteger sids = new AtomicInteger();
  private final Map<String, List<String>> sent = new ConcurrentHashMap<>();
  private HttpServer server;

  private record Refusal(int status, String body, String retryAfter) {}

  /** A message that the house sent; without sid where it was refused. */
  public record Sent(Map<String, String> form, String sid, long nanos) {}

  public FakeTwilio() throws IOException {
    server = listen(0);
  }

  private HttpServer listen(int port) throws IOException {
    HttpServer listening = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    listening.createContext("/", this::take);
    listening.setExecutor(hands);
    listening.start();
    return listening;
  }

  /** Refuses connections from now on. */
  public void fallAsleep() {
    server.stop(0);
  }

  /** Takes them again, at the same address. */
  public void wakeUp() throws IOException {
    server = listen(server.getAddress().getPort());
  }

  /** Refuses the next message to a number. */
  public void refuse(String number, int status, int code, String retryAfter) {
    String body = "{\"code\":%d,\"message\":\"refused\",\"status\":%d}".formatted(code, status);
    refusals
        .computeIfAbsent(number, n -> new ConcurrentLinkedQueue<>())
        .add(new Refusal(status, body, retryAfter));
  }

  /** All that the house tried to send to a number, in order. */
  public List<Sent> triedAt(String number) {
    return tried.stream().filter(s -> number.equals(s.form().get("To"))).toList();
  }

  /** Where the house finds it. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was sent to a number, in order. */
  public List<String> sentTo(String number) {
    return List.copyOf(sent.getOrDefault(number, List.of()));
  }

  /** How many messages were sent to all. */
  public int sent() {
    return sent.values().stream().mapToInt(List::size).sum();
  }

  /**
   * Posts an SMS to a house, signed for {@code publicUrl}; the status, or -1 where nobody answers.
   */
  public int sms(String house, String publicUrl, String from, String sid, String text) {
    return post(house, publicUrl, MESSAGES, message(from, NUMBER, sid, text));
  }

  /** The form of a message; a sender on WhatsApp is {@code whatsapp:+…}. */
  public static Map<String, String> message(String from, String to, String sid, String text) {
    Map<String, String> form = new TreeMap<>();
    form.put("AccountSid", "AC00000000000000000000000000000000");
    form.put("From", from);
    form.put("To", to);
    form.put("MessageSid", sid);
    form.put("Body", text);
    return form;
  }

  /** Posts a form to a door, signed for {@code publicUrl}; the status, or -1 as above. */
  public int post(String house, String publicUrl, String path, Map<String, String> form) {
    return post(house + path, signature(publicUrl + path, form), encoded(form).getBytes(UTF_8));
  }

  /** Posts a body with a signature, however wrong they are; the status, or -1 as above. */
  public int post(String address, String signature, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature)
            .header("X-Forwarded-Host", "elsewhere.example")
            .header("X-Forwarded-Proto", "http")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException nobody) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    server.stop(0);
    hands.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (exchange.getRequestMethod().equals("GET")) {
      answer(exchange, 200, "{\"messages\":[],\"next_page_uri\":null}");
      return;
    }
    Map<String, String> form =
        Arrays.stream(body.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, next) -> next));
    Refusal refusal = refusals.getOrDefault(form.get("To"), new ArrayDeque<>()).poll();
    if (refusal != null) {
      tried.add(new Sent(form, null, System.nanoTime()));
      if (refusal.retryAfter() != null) {
        exchange.getResponseHeaders().add("Retry-After", refusal.retryAfter());
      }
      answer(exchange, refusal.status(), refusal.body());
      return;
    }
    sent.computeIfAbsent(form.getOrDefault("To", ""), to -> new ArrayList<>());
    sent.computeIfPresent(
        form.getOrDefault("To", ""),
        (to, texts) -> {
          texts.add(form.getOrDefault("Body", ""));
          return texts;
        });
    String sid = "SM%032x".formatted(sids.incrementAndGet());
    tried.add(new Sent(form, sid, System.nanoTime()));
    answer(exchange, 201, "{\"sid\":\"" + sid + "\",\"status\":\"queued\"}");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] answer = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  /** What Twilio signs a form with. */
  public static String signature(String url, Map<String, String> form) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      StringBuilder signed = new StringBuilder(url);
      form.forEach((key, value) -> signed.append(key).append(value));
      String signature =
          Base64.getEncoder()
              .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
      if (!new RequestValidator(TOKEN).validate(url, form, signature)) {
        throw new IllegalStateException("the vendor's own validator refuses our signature");
      }
      return signature;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A form as it is posted. */
  public static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new UncheckedIOException(new IOException(malformed));
    }
  }
}

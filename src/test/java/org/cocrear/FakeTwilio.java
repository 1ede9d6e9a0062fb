package org.cocrear;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger sids = new AtomicInteger();
  private final Map<String, List<String>> sent = new ConcurrentHashMap<>();

  public FakeTwilio() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::take);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
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
    Map<String, String> form = new TreeMap<>();
    form.put("AccountSid", "AC00000000000000000000000000000000");
    form.put("From", from);
    form.put("To", NUMBER);
    form.put("MessageSid", sid);
    form.put("Body", text);
    String path = "/webhooks/twilio/messages";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(house + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature(publicUrl + path, form))
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
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
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form =
        Arrays.stream(body.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, next) -> next));
    sent.computeIfAbsent(form.getOrDefault("To", ""), to -> new ArrayList<>());
    sent.computeIfPresent(
        form.getOrDefault("To", ""),
        (to, texts) -> {
          texts.add(form.getOrDefault("Body", ""));
          return texts;
        });
    String sid = "SM%032x".formatted(sids.incrementAndGet());
    byte[] answer =
        ("{\"sid\":\"" + sid + "\",\"status\":\"queued\"}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(201, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static String signature(String url, Map<String, String> form) {
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

  private static String encoded(Map<String, String> form) {
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

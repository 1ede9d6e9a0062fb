package org.cocrear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cocrear as an outsider meets it: by HTTP alone, from the contract alone. */
public final class Town {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String password;

  public Town(int port, String password) {
    this.base = "http://localhost:" + port;
    this.password = password;
  }

  /** An answer: status, and the body as JSON where it is some. */
  public record Answer(int status, String body) {
    public JsonNode json() {
      return JSON.readTree(body);
    }
  }

  /** Somebody who chats. */
  public Citizen citizen(String channel, String from) {
    return new Citizen(channel, from);
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer staff(String method, String path, Object body) {
    HttpRequest.Builder request =
        request(path).header("Authorization", basic()).header("Content-Type", "application/json");
    return send(
        body == null
            ? request.method(method, HttpRequest.BodyPublishers.noBody())
            : request.method(method, HttpRequest.BodyPublishers.ofString(text(body))));
  }

  public Answer post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(text(body))));
  }

  /** The status of a body posted to the simulator, however wrong it is. */
  public int simulated(byte[] body) {
    return send(request("/api/v1/simulator/messages")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
        .status();
  }

  public static void await(String what, BooleanSupplier met) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!met.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  private static String text(Object body) {
    return body instanceof String raw ? raw : JSON.writeValueAsString(body);
  }

  private String basic() {
    byte[] pair = ("admin:" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Somebody who chats by the simulator. */
  public final class Citizen {

    private final String channel;
    private final String from;

    private Citizen(String channel, String from) {
      this.channel = channel;
      this.from = from;
    }

    /** Says something, waits until it is done, and returns what was answered since. */
    public List<String> say(String text) {
      String id = send(text);
      await(
          "an answer to «" + text + "» from " + from,
          () -> messages().stream().anyMatch(m -> isDone(m, id)));
      return after(id);
    }

    /** The last answer to what is said. */
    public String hear(String text) {
      return say(text).getLast();
    }

    /** Says something and does not wait. */
    public String send(String text) {
      Answer accepted =
          post(
              "/api/v1/simulator/messages", Map.of("channel", channel, "from", from, "text", text));
      if (accepted.status() != 202) {
        throw new AssertionError(accepted.toString());
      }
      return accepted.json().get("id").asString();
    }

    public List<JsonNode> messages() {
      return list("");
    }

    /** All that was ever answered. */
    public List<String> heard() {
      return messages().stream().filter(Citizen::isOut).map(m -> m.get("text").asString()).toList();
    }

    private List<String> after(String id) {
      return list("&after=" + id).stream()
          .filter(Citizen::isOut)
          .map(m -> m.get("text").asString())
          .toList();
    }

    private List<JsonNode> list(String more) {
      String query = "?channel=" + channel + "&from=" + encoded(from) + more;
      JsonNode array = get("/api/v1/simulator/messages" + query).json();
      return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean isDone(JsonNode message, String id) {
      return message.get("id").asString().equals(id)
          && message.get("state").asString().equals("done");
    }

    private static boolean isOut(JsonNode message) {
      return message.get("direction").asString().equals("out");
    }
  }
}

package org.cocrear.programs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Passes each call on to the program that knows its path, and writes down what that said. */
public final class Passage implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Function<String, String> base;
  private final HttpServer server;

  /** A call and its answer; {@code violations} as Prism names them in its header. */
  public record Call(
      String method, String path, String body, int status, String answer, String violations) {}

  /**
   * @param base where the program for a path is
   */
  public Passage(Function<String, String> base) throws IOException {
    this.base = base;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::pass);
    server.setExecutor(hands);
    server.start();
  }

  /** Where the house finds it. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** All calls so far. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
    hands.shutdownNow();
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    URI asked = exchange.getRequestURI();
    var request =
        HttpRequest.newBuilder(URI.create(base.apply(asked.getPath()) + asked))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (String header : List.of("Authorization", "Content-Type")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        request.header(header, value);
      }
    }
    HttpResponse<String> answer;
    try {
      answer = http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    calls.add(
        new Call(
            exchange.getRequestMethod(),
            asked.toString(),
            new String(body, StandardCharsets.UTF_8),
            answer.statusCode(),
            answer.body(),
            answer.headers().firstValue("sl-violations").orElse("")));
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

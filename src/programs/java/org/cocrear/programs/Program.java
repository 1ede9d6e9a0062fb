package org.cocrear.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cocrear.Town;

/** A program that {@code .ci/programs} fetched, running on a port of its own until it is closed. */
public final class Program implements AutoCloseable {

  private static final Path FOLDER = Path.of("target", "programs").toAbsolutePath();

  private final Process process;
  private final int port;

  private Program(int port, List<String> command) throws IOException {
    this.port = port;
    Path log = FOLDER.resolve("port-" + port + ".log");
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Town.await(
        command + ": see " + log,
        () -> {
          assertThat(process.isAlive()).as("%s died: see %s", command, log).isTrue();
          return listens(port);
        });
  }

  /** Prism in static mode over one of Twilio's OpenAPI files. */
  public static Program prism(String spec) throws IOException {
    int port = freePort();
    return new Program(
        port,
        List.of(
            fetched("node_modules/.bin/prism"),
            "mock",
            "--port",
            String.valueOf(port),
            fetched("specs/" + spec)));
  }

  /** The third party's Telegram server. */
  public static Program telegram() throws IOException {
    int port = freePort();
    return new Program(
        port,
        List.of(
            "node",
            "src/programs/js/telegram-server.mjs",
            String.valueOf(port),
            fetched("node_modules/telegram-api-mock-server/dist/index.js")));
  }

  /** Where it is found. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static String fetched(String path) {
    Path file = FOLDER.resolve(path);
    assertThat(Files.exists(file)).as("%s: run .ci/programs first", file).isTrue();
    return file.toString();
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.cocrear;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** The house as a process of its own, which can be killed. */
public final class HouseProcess {

  private HouseProcess() {}

  /** Starts it with Twilio as its only channel; its log goes to {@code target/house.log}. */
  public static Process start(
      int port, Path data, String password, String publicUrl, FakeTwilio twilio)
      throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classpath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder house =
        new ProcessBuilder(
            java.toString(),
            "-cp",
            classpath,
            Cocrear.class.getName(),
            "--server.port=" + port,
            "--cocrear.trial=true");
    house
        .environment()
        .putAll(
            Map.of(
                "COCREAR_DATA",
                data.toString(),
                "COCREAR_PUBLIC_URL",
                publicUrl,
                "COCREAR_ADMIN_PASSWORD",
                password,
                "COCREAR_TWILIO_ACCOUNT_SID",
                "AC00000000000000000000000000000000",
                "COCREAR_TWILIO_AUTH_TOKEN",
                FakeTwilio.TOKEN,
                "COCREAR_TWILIO_SMS_FROM",
                FakeTwilio.NUMBER,
                "COCREAR_TWILIO_API_URL",
                twilio.url(),
                "COCREAR_TWILIO_RATE",
                "1000"));
    TestStore.uri(data).ifPresent(uri -> house.environment().put("SPRING_MONGODB_URI", uri));
    Path log = Path.of("target", "house.log");
    house.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return house.start();
  }

  /** A port that nobody uses. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

package org.cocrear.operations;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks at everything that may keep the service from starting, and says all of it at once. */
class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    if (!environment.getProperty("cocrear.start-check", Boolean.class, true)) {
      return;
    }
    List<String> problems = new ArrayList<>(SettingsCheck.of(environment));
    port(environment, problems);
    data(environment, problems);
    problems.addAll(Checks.of(environment));
    if (!problems.isEmpty()) {
      throw new StartRefused(problems);
    }
  }

  private static void port(Environment environment, List<String> problems) {
    String wanted = environment.getProperty("server.port", "8080").strip();
    int port = SettingsCheck.port(wanted) ? Integer.parseInt(wanted) : 0;
    if (port == 0) {
      return;
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (IOException taken) {
      problems.add(
          "port "
              + port
              + " is in use: stop the other program, or choose another with server.port"
              + " (SERVER_PORT)");
    }
  }

  private static void data(Environment environment, List<String> problems) {
    if (environment.getProperty("spring.mongodb.uri", "").isEmpty()) {
      Path folder = Path.of(environment.getProperty("cocrear.data", "./data"));
      try {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, "start", ".probe"));
      } catch (IOException unwritable) {
        problems.add(
            "the data folder "
                + folder.toAbsolutePath().normalize()
                + " cannot be read and written: mend its permissions, or choose another with"
                + " cocrear.data (COCREAR_DATA)");
      }
    }
  }
}

package org.cocrear.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the jar starts. Compiled for an older Java than the rest, so that an older {@code java} on
 * the path can start the jar too: it looks for a fitting one in the usual places and hands over.
 */
public final class Launcher {

  private static final int NEEDED = 21;
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  private Launcher() {}

  /** Starts the service or a command with a Java of version 21 or later. */
  public static void main(String[] args) throws Exception {
    if (Runtime.version().feature() >= NEEDED) {
      start(args);
    } else {
      System.exit(handOver(args));
    }
  }

  private static void start(String[] args) throws Exception {
    Method main = Class.forName("org.cocrear.Cocrear").getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) args);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof Exception) {
        throw (Exception) failed.getCause();
      }
      throw failed;
    }
  }

  private static int handOver(String[] args) throws IOException, InterruptedException {
    Optional<Path> java = homes().filter(Launcher::fits).map(Launcher::java).findFirst();
    if (java.isEmpty()) {
      System.err.println(
          "Cocrear needs Java " + NEEDED + " or later; this is " + Runtime.version().feature());
      return 1;
    }
    List<String> command = new ArrayList<>(List.of(java.get().toString(), "-jar"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process.waitFor();
  }

  private static Stream<Path> homes() {
    Path own = Path.of(System.getProperty("java.home"));
    String user = System.getProperty("user.home");
    return Stream.of(
            own.getParent(),
            Path.of("/usr/lib/jvm"),
            Path.of("/opt"),
            Path.of(user, ".sdkman", "candidates", "java"),
            Path.of(user, ".jdks"),
            Path.of("/Library/Java/JavaVirtualMachines"))
        .flatMap(Launcher::inside)
        .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")));
  }

  private static Stream<Path> inside(Path folder) {
    File[] found = folder.toFile().listFiles(File::isDirectory);
    return found == null ? Stream.empty() : Stream.of(found).map(File::toPath).sorted();
  }

  private static boolean fits(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return Files.isExecutable(java(home))
          && version.find()
          && Integer.parseInt(version.group(1)) >= NEEDED;
    } catch (IOException none) {
      return false;
    }
  }

  private static Path java(Path home) {
    return home.resolve("bin").resolve("java");
  }
}

package org.cocrear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vectors and contracts that lie beside the project; {@code cocrear.shared} names the folder. */
public final class Shared {

  private Shared() {}

  /** The folder, found from where the build runs. */
  private static Path folder() {
    String given = System.getProperty("cocrear.shared");
    if (given != null) {
      return Path.of(given);
    }
    Path beside = Path.of("..", "shared");
    return Files.isDirectory(beside) ? beside : Path.of("..", "..", "shared");
  }

  /** A file of it, parsed; where there is none the test is set aside, and says what it needs. */
  public static JsonNode json(String name) throws IOException {
    Path file = folder().resolve(name);
    if (!Files.isReadable(file)) {
      throw new TestAbortedException(
          "needs " + name + ": put the shared folder beside the project or set -Dcocrear.shared");
    }
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }
}

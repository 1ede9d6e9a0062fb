package org.cocrear.channels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** A file of it, parsed. */
  public static JsonNode json(String name) throws IOException {
    Path file = folder().resolve(name);
    if (!Files.isReadable(file)) {
      throw new IllegalStateException(
          "needs " + name + ": put the shared folder beside the project or set -Dcocrear.shared");
    }
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }
}

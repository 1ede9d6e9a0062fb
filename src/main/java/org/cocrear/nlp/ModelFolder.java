package org.cocrear.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where models and language resources lie: a directory, or the jar itself. */
public final class ModelFolder {

  private final @Nullable Path directory;

  private ModelFolder(@Nullable Path directory) {
    this.directory = directory;
  }

  /** Those that are shipped. */
  public static ModelFolder inJar() {
    return new ModelFolder(null);
  }

  /** Those of a directory. */
  public static ModelFolder at(Path directory) {
    return new ModelFolder(directory);
  }

  /** The file of that name, or null where there is none. */
  public @Nullable InputStream find(String name) throws IOException {
    if (directory == null) {
      return ModelFolder.class.getResourceAsStream("/nlp-models/" + name);
    }
    Path file = directory.resolve(name);
    return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
  }

  /** A language resource: a directory without its own uses the one that is shipped. */
  public @Nullable InputStream findShared(String name) throws IOException {
    InputStream own = find(name);
    return own == null ? inJar().find(name) : own;
  }

  /** Lines of a resource that must be there, without comments and blank ones. */
  public List<String> lines(String name) {
    try (InputStream in = findShared(name)) {
      if (in == null) {
        throw new IllegalStateException("nlp-models/" + name + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException trouble) {
      throw new IllegalStateException("nlp-models/" + name + " cannot be read", trouble);
    }
  }
}

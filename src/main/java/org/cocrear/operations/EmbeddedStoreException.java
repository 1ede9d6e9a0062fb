package org.cocrear.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message is one line for the operator and names the cure. */
public class EmbeddedStoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EmbeddedStoreException(Path folder, String trouble, String cure, @Nullable Throwable cause) {
    super("cocrear.data (" + folder.toAbsolutePath() + ") " + trouble + ": " + cure, cause);
  }
}

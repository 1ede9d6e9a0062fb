package org.cocrear.surveys.xlsform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks whether a file may be unpacked: how large it would be, and what it names from outside. */
final class Archive {

  /** Largest file, in bytes. */
  static final int LARGEST = 5 * 1024 * 1024;

  private static final int MOST_ENTRIES = 400;
  private static final long MOST_BYTES = 60L * 1024 * 1024;
  private static final int CHUNK = 8192;
  private static final int HEAD = 4096;

  private Archive() {}

  /**
   * Reads all of it once, keeping nothing.
   *
   * @throws InvalidForm where it is none, too large, or declares entities
   */
  static void check(byte[] file) throws InvalidForm {
    if (file.length > LARGEST) {
      throw new InvalidForm("El archivo pasa de 5 MB. / The file is over 5 MB.");
    }
    int entries = 0;
    long bytes = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        bytes = unpacked(zip, bytes);
        if (entries > MOST_ENTRIES || bytes > MOST_BYTES) {
          throw new InvalidForm("Desempaquetado es demasiado grande. / Unpacked it is too large.");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidForm("No se puede leer el archivo. / The file cannot be read.");
    }
    if (entries == 0) {
      throw new InvalidForm("No es un archivo .xlsx. / This is no .xlsx file.");
    }
  }

  private static long unpacked(ZipInputStream zip, long before) throws IOException, InvalidForm {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    long bytes = before;
    for (int read = zip.read(chunk); read > 0; read = zip.read(chunk)) {
      bytes += read;
      if (bytes > MOST_BYTES) {
        return bytes;
      }
      if (head.size() < HEAD) {
        head.write(chunk, 0, read);
      }
    }
    String start = head.toString(StandardCharsets.ISO_8859_1).replace("\0", "");
    if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
      throw new InvalidForm("El archivo declara entidades. / The file declares entities.");
    }
    return bytes;
  }
}

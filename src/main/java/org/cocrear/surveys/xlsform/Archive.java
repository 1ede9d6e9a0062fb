package org.cocrear.surveys.xlsform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks whether a file may be unpacked: how large it would be, and what it names from outside. */
final class Archive {

  /** Largest file, in bytes. */
  static final int LARGEST = 5 * 1024 * 1024;

  private static final int MOST_ENTRIES = 400;
  private static final long MOST_BYTES = 60L * 1024 * 1024;
  private static final int HEAD = 4096;
  private static final String TOO_LARGE =
      "Desempaquetado es demasiado grande. / Unpacked it is too large.";

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
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MOST_ENTRIES) {
        throw new InvalidForm(TOO_LARGE);
      }
      long left = MOST_BYTES;
      for (ZipArchiveEntry entry : entries) {
        left = unpacked(zip.getInputStream(entry), left);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidForm("No es un archivo .xlsx. / This is no .xlsx file.");
    }
  }

  /** What is left of the bytes that may be unpacked. */
  private static long unpacked(InputStream entry, long left) throws IOException, InvalidForm {
    try (entry) {
      byte[] head = entry.readNBytes(HEAD);
      String start = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
      if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
        throw new InvalidForm("El archivo declara entidades. / The file declares entities.");
      }
      long rest = left - head.length;
      byte[] chunk = new byte[HEAD];
      for (int read = entry.read(chunk); read > 0; read = entry.read(chunk)) {
        rest -= read;
        if (rest < 0) {
          throw new InvalidForm(TOO_LARGE);
        }
      }
      return rest;
    }
  }
}

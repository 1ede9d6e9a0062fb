package org.cocrear.nlp.authoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.doccat.DoccatModel;

/** Writes a model so that equal models have equal bytes: no clock in the archive. */
final class ModelFile {

  private static final String MANIFEST = "manifest.properties";

  private ModelFile() {}

  static byte[] bytes(DoccatModel model) throws IOException {
    ByteArrayOutputStream dated = new ByteArrayOutputStream();
    model.serialize(dated);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(dated.toByteArray()));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(9);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        copy(entry.getName(), in.readAllBytes(), out);
      }
    }
    return bytes.toByteArray();
  }

  private static void copy(String name, byte[] content, ZipOutputStream out) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    out.putNextEntry(entry);
    out.write(name.equals(MANIFEST) ? undated(content) : content);
    out.closeEntry();
  }

  private static byte[] undated(byte[] manifest) {
    StringBuilder kept = new StringBuilder();
    new String(manifest, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("Timestamp"))
        .sorted()
        .forEach(line -> kept.append(line).append('\n'));
    return kept.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}

package org.cocrear.nlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What is added to a model's parameters so that it does as reviewers decided.
 *
 * @param labels in the order of the numbers
 * @param parameters by the name of a feature; may name features that the model lacks
 */
public record Correction(List<String> labels, SortedMap<String, float[]> parameters) {

  private static final int DIGITS = 8;

  /** Keeps its own copies. */
  public Correction {
    labels = List.copyOf(labels);
    parameters = new TreeMap<>(parameters);
  }

  /** Packed; equal corrections have equal bytes. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(labels.size());
      for (String label : labels) {
        out.writeUTF(label);
      }
      out.writeInt(parameters.size());
      for (Map.Entry<String, float[]> one : parameters.entrySet()) {
        out.writeUTF(one.getKey());
        for (float value : one.getValue()) {
          out.writeFloat(value);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** What {@link #bytes} packed. */
  public static Correction read(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      List<String> labels = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        labels.add(in.readUTF());
      }
      SortedMap<String, float[]> parameters = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        parameters.put(in.readUTF(), numbers(in, labels.size()));
      }
      return new Correction(labels, parameters);
    } catch (IOException trouble) {
      throw new UncheckedIOException("a correction cannot be read", trouble);
    }
  }

  private static float[] numbers(DataInputStream in, int count) throws IOException {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.readFloat();
    }
    return numbers;
  }

  /** Some digits that tell it from others. */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes());
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

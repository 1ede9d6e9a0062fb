package org.cocrear.nlp.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Places of words in a space where words that are used alike stand near each other, learned from
 * texts without labels; one byte a direction. Rare words weigh more than common ones.
 */
public final class WordVectors {

  private static final int RAREST = 6;
  private static final double COMMON = 0.001;
  private static final float STEPS = 127;

  private final int width;
  private final Map<String, byte[]> places;
  private final Map<String, Float> weights;

  private WordVectors(int width, Map<String, byte[]> places, Map<String, Float> weights) {
    this.width = width;
    this.places = places;
    this.weights = weights;
  }

  /** For work without them. */
  public static WordVectors none() {
    return new WordVectors(0, Map.of(), Map.of());
  }

  /** Learns from texts, each a list of words (stems, small words left out). */
  public static WordVectors learn(List<List<String>> texts, int width) {
    Map<String, Integer> counts = new TreeMap<>();
    texts.forEach(text -> text.forEach(word -> counts.merge(word, 1, Integer::sum)));
    double all = counts.values().stream().mapToLong(Integer::longValue).sum();
    counts.values().removeIf(count -> count < RAREST);
    List<String> words = new ArrayList<>(counts.keySet());
    words.sort(Comparator.comparing((String word) -> -counts.getOrDefault(word, 0)));
    Map<String, Integer> index = new HashMap<>();
    words.forEach(word -> index.put(word, index.size()));
    List<int[]> lines = texts.stream().map(text -> places(text, index)).toList();
    float[][] space = Spectrum.of(Cooccurrence.of(lines, words.size()), width);
    Map<String, byte[]> places = new TreeMap<>();
    Map<String, Float> weights = new TreeMap<>();
    for (int i = 0; i < space.length; i++) {
      String word = words.get(i);
      places.put(word, bytes(space[i]));
      double share = counts.getOrDefault(word, 0) / all;
      weights.put(word, (float) (COMMON / (COMMON + share)));
    }
    return new WordVectors(width, places, weights);
  }

  private static int[] places(List<String> text, Map<String, Integer> index) {
    return text.stream().filter(index::containsKey).mapToInt(index::get).toArray();
  }

  private static byte[] bytes(float[] place) {
    float most = 1e-9f;
    for (float value : place) {
      most = Math.max(most, Math.abs(value));
    }
    byte[] bytes = new byte[place.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(place[i] / most * STEPS);
    }
    return bytes;
  }

  /** Directions of the space. */
  public int width() {
    return width;
  }

  /** Every word that has a place, in alphabetical order. */
  public List<String> words() {
    return List.copyOf(new TreeMap<>(places).keySet());
  }

  /** Differs where the vectors differ; the same at every run. */
  public int fingerprint() {
    int mixed = width;
    for (String word : words()) {
      mixed = 31 * mixed + word.hashCode();
      mixed = 31 * mixed + Arrays.hashCode(places.getOrDefault(word, new byte[0]));
      mixed = 31 * mixed + weights.getOrDefault(word, 0f).hashCode();
    }
    return mixed;
  }

  /** Adds a word's place, times its rarity and a factor, to a sum; an unknown word adds nothing. */
  public void add(String word, double factor, float[] sum) {
    byte[] place = places.get(word);
    if (place == null) {
      return;
    }
    double square = 0;
    for (byte value : place) {
      square += value * value;
    }
    double scale = factor * weights.getOrDefault(word, 0f) / Math.max(1, StrictMath.sqrt(square));
    for (int i = 0; i < width; i++) {
      sum[i] += (float) (scale * place[i]);
    }
  }

  /** Writes words in alphabetical order, so that equal vectors have equal bytes. */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(width);
    data.writeInt(places.size());
    for (String word : words()) {
      data.writeUTF(word);
      data.writeFloat(weights.getOrDefault(word, 0f));
      data.write(places.getOrDefault(word, new byte[width]));
    }
    data.flush();
  }

  /** Reads what {@link #write} wrote. */
  public static WordVectors read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int width = data.readInt();
    int size = data.readInt();
    Map<String, byte[]> places = new HashMap<>();
    Map<String, Float> weights = new HashMap<>();
    for (int i = 0; i < size; i++) {
      String word = data.readUTF();
      weights.put(word, data.readFloat());
      places.put(word, data.readNBytes(width));
    }
    return new WordVectors(width, places, weights);
  }
}

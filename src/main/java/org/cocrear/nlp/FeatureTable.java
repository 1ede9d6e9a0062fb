package org.cocrear.nlp;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.Context;

/**
 * A model's parameters by the hash of a feature's name: sums them over a text without making the
 * names. Gives what OpenNLP's own evaluation gives, many times faster. Safe for many threads.
 */
final class FeatureTable {

  private static final long SEED = 0x2545F4914F6CDD1DL;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Features features;
  private final int labels;
  private final long[] keys;
  private final int[] places;
  private final float[] values;

  FeatureTable(Features features, Map<String, Context> parameters, int labels) {
    this.features = features;
    this.labels = labels;
    int slots = Integer.highestOneBit(Math.max(1, parameters.size())) * 4;
    this.keys = new long[slots];
    this.places = new int[slots];
    this.values = new float[parameters.size() * labels];
    int place = 0;
    for (Map.Entry<String, Context> one : new TreeMap<>(parameters).entrySet()) {
      put(hash(Recipe.named(one.getKey())), place, one.getValue());
      place++;
    }
  }

  private void put(long key, int place, Context context) {
    int slot = slot(key);
    if (keys[slot] == key) {
      throw new IllegalStateException("two features of the model have one hash");
    }
    keys[slot] = key;
    places[slot] = place;
    for (int i = 0; i < context.getOutcomes().length; i++) {
      values[place * labels + context.getOutcomes()[i]] = (float) context.getParameters()[i];
    }
  }

  private int slot(long key) {
    int slot = (int) ((key >>> 20) & (keys.length - 1));
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** Sums by label of one text, and at the end how many of its features the model knows. */
  double[] sums(List<Token> tokens) {
    Sum sum = new Sum();
    sum.add(hash(Features.ALWAYS));
    String before = "";
    for (Token token : tokens) {
      if (features.stems() && (features.small() || !token.empty())) {
        sum.add(hash(token.stem(), step(step(SEED, 's'), '=')));
      }
      if (token.empty() && !features.small()) {
        continue;
      }
      if (features.pairs() && !before.isEmpty()) {
        long first = run(before, step(step(SEED, 'p'), '='));
        sum.add(hash(token.stem(), step(first, ' ')));
      }
      before = token.stem();
      pieces(token.form(), sum);
    }
    return sum.sums;
  }

  private void pieces(String form, Sum sum) {
    if (features.shortest() == 0) {
      return;
    }
    String framed = '_' + Letters.sound(form) + '_';
    for (int start = 0; start < framed.length(); start++) {
      long hash = SEED;
      int end = Math.min(framed.length(), start + features.longest());
      for (int at = start; at < end; at++) {
        hash = step(hash, framed.charAt(at));
        if (at - start + 1 >= features.shortest()) {
          sum.add(mixed(hash));
        }
      }
    }
  }

  private static long hash(String name) {
    return hash(name, SEED);
  }

  private static long hash(String name, long from) {
    return mixed(run(name, from));
  }

  private static long run(String name, long from) {
    long hash = from;
    for (int i = 0; i < name.length(); i++) {
      hash = step(hash, name.charAt(i));
    }
    return hash;
  }

  private static long step(long hash, char letter) {
    return (hash ^ letter) * SPREAD;
  }

  private static long mixed(long hash) {
    long mixed = hash ^ (hash >>> 32);
    return mixed == 0 ? 1 : mixed;
  }

  /** Counts each feature of a text once. */
  private final class Sum {
    private final double[] sums = new double[labels + 1];
    private final long[] seen = new long[values.length / labels / Long.SIZE + 1];

    void add(long key) {
      int slot = slot(key);
      if (keys[slot] == 0) {
        return;
      }
      int place = places[slot];
      long bit = 1L << place;
      if ((seen[place / Long.SIZE] & bit) == 0) {
        seen[place / Long.SIZE] |= bit;
        sums[labels]++;
        for (int label = 0; label < labels; label++) {
          sums[label] += values[place * labels + label];
        }
      }
    }
  }
}

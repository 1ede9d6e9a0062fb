package org.cocrear.nlp;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.cocrear.nlp.SimilarTexts.Similar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast, how well and in how much memory similar texts are found among many public ones, beside
 * comparing with every text in turn.
 */
@Tag("bench")
class SimilarTextsBench {

  private static final int ASKED = 400;

  private final TextPipeline pipeline = new TextPipeline(ModelFolder.inJar());

  @Test
  void findsTwinsAmongPublicTexts() throws IOException {
    Path file = Path.of("../shared/data/public_texts.txt.gz");
    assumeThat(file).as("public texts are not at hand").exists();
    List<String> all = lines(file);
    for (int size : new int[] {10_000, 50_000, all.size()}) {
      measure(all.subList(0, size), size == all.size());
    }
  }

  private void measure(List<String> texts, boolean whole) throws IOException {
    long before = used();
    long begun = System.nanoTime();
    try (SimilarTexts index = new SimilarTexts(pipeline)) {
      for (int i = 0; i < texts.size(); i++) {
        index.put(Integer.toString(i), texts.get(i));
      }
      index.near("algo que no hay en ninguna parte", 1, 0, id -> true);
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%,d texts indexed in %.1f s, %d MB more heap%n",
          texts.size(),
          seconds,
          (used() - before) >> 20);
      speed(index, texts);
      if (whole) {
        quality(index, texts);
        rewordings(index);
      }
    }
  }

  private void speed(SimilarTexts index, List<String> texts) {
    Random random = new Random(7);
    double[] took = new double[2 * ASKED];
    for (int i = 0; i < took.length; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      long begun = System.nanoTime();
      index.near(text, 5, SimilarTexts.AKIN, id -> true);
      took[i] = (System.nanoTime() - begun) / 1e6;
    }
    double[] warm = Arrays.copyOfRange(took, ASKED, took.length);
    Arrays.sort(warm);
    System.out.printf(
        Locale.ROOT,
        "  a search: p50 %.2f ms, p99 %.2f ms, max %.2f ms%n",
        warm[ASKED / 2],
        warm[ASKED * 99 / 100],
        warm[ASKED - 1]);
  }

  /** Against the Jaccard index of words, text by text. */
  private void quality(SimilarTexts index, List<String> texts) {
    List<Set<String>> words = texts.stream().map(this::words).toList();
    Random random = new Random(11);
    int twins = 0;
    int found = 0;
    int told = 0;
    int right = 0;
    long brute = 0;
    for (int n = 0; n < ASKED; n++) {
      int asked = random.nextInt(texts.size());
      if (!index.saysEnough(texts.get(asked))) {
        continue;
      }
      Set<String> near = new HashSet<>();
      index
          .near(texts.get(asked), 30, SimilarTexts.SAME, id -> !id.equals("" + asked))
          .forEach(one -> near.add(one.id()));
      long begun = System.nanoTime();
      List<Integer> truth = new ArrayList<>();
      for (int i = 0; i < words.size() && truth.size() < 30; i++) {
        if (i != asked && jaccard(words.get(asked), words.get(i)) >= 0.7) {
          truth.add(i);
        }
      }
      brute += System.nanoTime() - begun;
      twins += truth.size();
      found += (int) truth.stream().filter(i -> near.contains("" + i)).count();
      told += near.size();
      right +=
          (int)
              near.stream()
                  .filter(id -> jaccard(words.get(asked), words.get(Integer.parseInt(id))) >= 0.45)
                  .count();
    }
    System.out.printf(
        Locale.ROOT,
        "  twins (Jaccard of words >= 0.7): %d, found %d; told as the same %d, of them Jaccard >="
            + " 0.45: %d; comparing with each: %.1f ms a text%n",
        twins,
        found,
        told,
        right,
        brute / 1e6 / ASKED);
  }

  /** Pairs written for this project, planted among the public texts. */
  private void rewordings(SimilarTexts index) throws IOException {
    List<String[]> pairs =
        Files.readAllLines(Path.of("src/test/resources/similar/pairs.tsv")).stream()
            .map(line -> line.split("\t"))
            .toList();
    pairs.forEach(pair -> index.put("p:" + pair[1], pair[1]));
    for (String kind : List.of("same", "differs")) {
      List<String[]> those = pairs.stream().filter(pair -> pair[0].equals(kind)).toList();
      for (double least : new double[] {0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8}) {
        ToDoubleFunction<Boolean> share =
            first -> those.stream().filter(pair -> hit(index, pair, least, first)).count();
        System.out.printf(
            Locale.ROOT,
            "  %s, at %.2f: first %.0f, among five %.0f of %d%n",
            kind,
            least,
            share.applyAsDouble(true),
            share.applyAsDouble(false),
            those.size());
      }
    }
    for (double least : new double[] {0.3, 0.35, 0.4, 0.45, 0.5, 0.6}) {
      long any =
          pairs.stream()
              .filter(pair -> pair[0].equals("same"))
              .filter(
                  pair ->
                      index.near(pair[2], 1, least, id -> !id.equals("p:" + pair[1])).size() > 0)
              .count();
      System.out.printf(Locale.ROOT, "  another text at %.2f: %d%n", least, any);
    }
  }

  private static boolean hit(SimilarTexts index, String[] pair, double least, boolean first) {
    List<Similar> near = index.near(pair[2], first ? 1 : 5, least, id -> true);
    return near.stream().anyMatch(one -> one.id().equals("p:" + pair[1]));
  }

  private Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    pipeline.tokens(text).forEach(token -> words.add(token.form()));
    return words;
  }

  private static double jaccard(Set<String> some, Set<String> others) {
    int smaller = Math.min(some.size(), others.size());
    int larger = Math.max(some.size(), others.size());
    if (smaller < 0.4 * larger) {
      return 0;
    }
    long shared = some.stream().filter(others::contains).count();
    return shared / (double) (some.size() + others.size() - shared);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static List<String> lines(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}

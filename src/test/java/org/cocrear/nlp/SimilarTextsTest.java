package org.cocrear.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cocrear.nlp.SimilarTexts.Similar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimilarTextsTest {

  private static final String TREES = "Plantar árboles nativos en las veredas de barrio Ludueña";

  private final SimilarTexts texts = new SimilarTexts(new TextPipeline(ModelFolder.inJar()));

  @AfterEach
  void close() throws IOException {
    texts.close();
  }

  @Test
  void knowsAnIdeaInOtherWordsFromAnotherIdeaInTheSamePlace() throws IOException {
    List<String[]> pairs =
        Files.readAllLines(Path.of("src/test/resources/similar/pairs.tsv")).stream()
            .map(line -> line.split("\t"))
            .toList();
    pairs.forEach(pair -> texts.put(pair[1], pair[1]));
    assertThat(recognised(pairs, "same", SimilarTexts.AKIN)).isGreaterThanOrEqualTo(43);
    assertThat(recognised(pairs, "same", SimilarTexts.CLOSE)).isGreaterThanOrEqualTo(34);
    assertThat(recognised(pairs, "differs", SimilarTexts.CLOSE)).isLessThanOrEqualTo(5);
    assertThat(recognised(pairs, "differs", SimilarTexts.SAME)).isZero();
  }

  private long recognised(List<String[]> pairs, String kind, double atLeast) {
    return pairs.stream()
        .filter(pair -> pair[0].equals(kind))
        .filter(pair -> ids(texts.near(pair[2], 1, atLeast, id -> true)).contains(pair[1]))
        .count();
  }

  @Test
  void readsTheSameWordsHoweverTheyAreWritten() {
    texts.put("a", TREES);
    texts.put("b", "Más bicicleteros en la facultad de medicina");
    List<Similar> near =
        texts.near(
            "plantaaar ARBOLES nativos!! x las veredas d barrio luduena", 3, 0.9, id -> true);
    assertThat(ids(near)).containsExactly("a");
    assertThat(ids(texts.near(TREES, 3, 0.9, id -> !id.equals("a")))).isEmpty();
  }

  @Test
  void takesTheLastTextOfAnIdAndForgetsWhatWasTakenOut() {
    texts.put("a", TREES);
    texts.put("a", "Más bicicleteros en la facultad de medicina");
    assertThat(texts.near(TREES, 3, SimilarTexts.AKIN, id -> true)).isEmpty();
    texts.remove("a");
    texts.remove("never");
    assertThat(texts.near("bicicleteros en la facultad de medicina", 3, 0.1, id -> true)).isEmpty();
  }

  @Test
  void comparesNothingThatSaysTooLittle() {
    texts.put("a", "hola");
    texts.put("b", "");
    texts.put("c", "más árboles");
    assertThat(texts.near("más árboles", 3, 0, id -> true)).isEmpty();
    assertThat(texts.near("", 3, 0, id -> true)).isEmpty();
    assertThat(texts.saysEnough("más árboles")).isFalse();
    assertThat(texts.saysEnough(TREES)).isTrue();
  }

  @Test
  void servesManyAtOnce() throws Exception {
    List<Callable<Integer>> work =
        IntStream.range(0, 64)
            .<Callable<Integer>>mapToObj(
                i ->
                    () -> {
                      texts.put("t" + i, TREES + " zona " + i);
                      return texts.near(TREES, 100, SimilarTexts.AKIN, id -> true).size();
                    })
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> found : threads.invokeAll(work)) {
        assertThat(found.get()).isPositive();
      }
    }
  }

  private static List<String> ids(List<Similar> near) {
    return near.stream().map(Similar::id).toList();
  }
}

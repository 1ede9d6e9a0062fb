package org.cocrear.nlp.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The corpus that is shipped: its labels, its size, and no text twice in other words. */
class CorpusTest {

  static final Path FOLDER = Path.of("nlp-models/rosario-2021-2023/corpus");

  private static final Set<String> LABELS =
      Set.of(
          "espacio-civico",
          "ambiente",
          "derecho-informacion",
          "educacion-cultura",
          "juventudes",
          "gobernanza-digital",
          "genero",
          "anticorrupcion",
          "salud",
          "contrataciones",
          "ninguno");

  private static List<LabelledText> corpus = List.of();

  @BeforeAll
  static void read() throws IOException {
    corpus = Corpus.read(FOLDER);
  }

  @Test
  void hasExactlyTheLabelsOfThePlanAndEnoughOfEach() {
    Map<String, Long> counts =
        corpus.stream().collect(Collectors.groupingBy(LabelledText::label, Collectors.counting()));
    assertThat(counts.keySet()).isEqualTo(LABELS);
    counts.forEach(
        (label, count) ->
            assertThat(count)
                .as(label)
                .isGreaterThanOrEqualTo(label.equals("ninguno") ? 1200 : 400));
  }

  @Test
  void namesSecondAxesAndRegistersRightly() {
    assertThat(corpus)
        .allSatisfy(
            one -> {
              assertThat(one.second()).isNotEqualTo(one.label());
              assertThat(one.second().isEmpty() || LABELS.contains(one.second())).isTrue();
              assertThat(one.register()).isIn("chat", "propuesta", "acta", "comentario");
            });
  }

  @Test
  void saysNothingTwice() {
    List<String> texts = corpus.stream().map(LabelledText::text).toList();
    assertThat(
            NearTexts.pairs(texts, 0.55).stream()
                .map(pair -> texts.get(pair.first()) + " ~ " + texts.get(pair.second())))
        .isEmpty();
  }

  @Test
  void usesNoTemplates() {
    Map<String, Integer> openings = new HashMap<>();
    Map<String, Integer> phrases = new HashMap<>();
    for (LabelledText one : corpus) {
      List<String> words = List.of(NearTexts.plain(one.text()).split(" "));
      if (words.size() >= 6) {
        openings.merge(String.join(" ", words.subList(0, 3)), 1, Integer::sum);
      }
      phrasesOf(words).forEach(phrase -> phrases.merge(phrase, 1, Integer::sum));
    }
    openings.values().removeIf(count -> count <= 6);
    phrases.values().removeIf(count -> count < 4);
    assertThat(openings).as("openings of three words used more than six times").isEmpty();
    assertThat(phrases).as("phrases of six words in four texts").isEmpty();
  }

  private static Set<String> phrasesOf(List<String> words) {
    Set<String> phrases = new HashSet<>();
    for (int i = 0; i + 6 <= words.size(); i++) {
      phrases.add(String.join(" ", words.subList(i, i + 6)));
    }
    return phrases;
  }
}

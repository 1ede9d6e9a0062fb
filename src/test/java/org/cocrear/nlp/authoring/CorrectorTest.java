package org.cocrear.nlp.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.Correction;
import org.cocrear.nlp.ModelFolder;
import org.junit.jupiter.api.Test;

/** A correction on top of the shipped model. */
class CorrectorTest {

  private static final String ROSARIO = "rosario-2021-2023";
  private static final Classifier SHIPPED =
      new Classifiers(ModelFolder.inJar()).ground(ROSARIO, List.of());

  private final Corrector corrector = new Corrector(ModelFolder.inJar());

  @Test
  void theWordOfReviewersTurnsWhatIsLikeItAndForgetsNothing() throws IOException {
    String text = "mi perro y los bebederos caninos";
    String after = "juventudes";
    assertThat(SHIPPED.rank(text).getFirst().label()).isNotEqualTo(after);
    List<LabelledText> corpus = Corrector.part(sample(), false);
    List<LabelledText> decided =
        List.of(
            decided("quiero bebederos caninos en la plaza"),
            decided("bebederos caninos por favor"),
            decided("faltan bebederos caninos"),
            decided("pongan bebederos para los perros, bebederos caninos"));
    Correction correction = corrector.learn(SHIPPED, corpus, decided);
    Classifier candidate = corrector.correct(SHIPPED, correction, List.of());
    assertThat(candidate.rank(text).getFirst().label()).isEqualTo(after);
    assertThat(candidate.classify(text).first().label()).isEqualTo(after);
    assertThat(candidate.classify(text).modelVersion())
        .isEqualTo(SHIPPED.card().version() + "+" + correction.fingerprint());
    List<LabelledText> apart = Corrector.part(sample(), true);
    assertThat(Corrector.measure(candidate, apart).share())
        .isGreaterThanOrEqualTo(Corrector.measure(SHIPPED, apart).share() - 0.01);
    assertThat(Correction.read(correction.bytes()).fingerprint())
        .isEqualTo(corrector.learn(SHIPPED, corpus, decided).fingerprint());
  }

  private static LabelledText decided(String text) {
    return LabelledText.decided(List.of("juventudes", "salud"), text);
  }

  private static List<LabelledText> sample() throws IOException {
    List<LabelledText> corpus = Corpus.read(Path.of("nlp-models", ROSARIO, "corpus"));
    List<LabelledText> some = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i += 6) {
      some.add(corpus.get(i));
    }
    return some;
  }
}

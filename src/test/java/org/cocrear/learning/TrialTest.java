package org.cocrear.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.authoring.Corrector;
import org.cocrear.nlp.authoring.Figures;
import org.cocrear.nlp.authoring.LabelledText;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The gate between a candidate and the plan's shipped model. */
class TrialTest {

  private static final String ROSARIO = "rosario-2021-2023";

  @Test
  void refusesWhatABatchOfWrongDecisionsTaught() {
    ModelFolder folder = ModelFolder.inJar();
    Classifier shipped = new Classifiers(folder).ground(ROSARIO, List.of());
    List<LabelledText> corpus =
        new Rehearsal(new PathMatchingResourcePatternResolver(), "classpath:nlp-models/")
            .corpus(ROSARIO);
    List<String> labels = shipped.labels();
    List<LabelledText> wrong = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i += 15) {
      int label = labels.indexOf(corpus.get(i).label());
      String other = labels.get((label + 1) % labels.size());
      wrong.add(LabelledText.decided(List.of(other), corpus.get(i).text()));
    }
    List<LabelledText> rest = Corrector.without(corpus, wrong);
    List<LabelledText> open = Corrector.part(rest, false);
    Corrector corrector = new Corrector(folder);
    Classifier candidate =
        corrector.correct(
            shipped, corrector.learn(shipped, open, Corrector.part(wrong, false)), List.of());
    List<LabelledText> apart = Corrector.part(rest, true);
    Figures none = Corrector.measure(shipped, List.of());
    Figures before = Corrector.measure(shipped, apart);
    Trial trial = new Trial(none, none, before, Corrector.measure(candidate, apart));
    assertThat(trial.objections()).isNotEmpty();
    assertThat(new Trial(none, none, before, before).objections()).isEmpty();
  }
}

package org.cocrear.nlp.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.ModelFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The small models that are shipped are those of the shipped corpora. */
class ShippedSmallModelsTest {

  private static final Path HOME = Path.of("nlp-models");
  private static final ModelFolder FOLDER = ModelFolder.at(HOME);

  static Stream<SmallFamily> families() {
    return SmallFamily.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("families")
  void areMadeOfTheirCorpora(SmallFamily family) throws IOException {
    Path home = HOME.resolve(family.name());
    List<LabelledText> corpus = Corpus.read(home.resolve("corpus"));
    SmallModeller modeller = new SmallModeller(FOLDER, family, corpus);
    for (Map.Entry<String, List<LabelledText>> model : family.models(corpus).entrySet()) {
      assertThat(modeller.bytes(model.getValue()))
          .as("run the command train and commit what it writes: " + model.getKey())
          .isEqualTo(Files.readAllBytes(home.resolve(model.getKey() + ".bin")));
    }
    assertThat(Files.readString(home.resolve("model.properties"))).contains(modeller.version());
    assertThat(Files.readString(home.resolve("REPORT.md"))).contains(modeller.version());
  }

  @ParameterizedTest
  @MethodSource("families")
  void sayNothingTwice(SmallFamily family) throws IOException {
    List<LabelledText> corpus = Corpus.read(HOME.resolve(family.name()).resolve("corpus"));
    assertThat(corpus.stream().map(one -> one.text().toLowerCase(java.util.Locale.ROOT)))
        .doesNotHaveDuplicates();
    assertThat(corpus).anyMatch(one -> one.label().equals(Classifier.OUTSIDE));
  }

  @Test
  void fewTextsThatAPersonShouldSeeFirstAreMissed() throws IOException {
    HeldOut heldOut = new HeldOut(FOLDER, HOME.resolve("sensitive/held-out.tsv"));
    assertThat(heldOut.recall()).isGreaterThan(0.85);
    assertThat(heldOut.precision()).isGreaterThan(0.8);
  }
}

package org.cocrear.nlp.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.Recipe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is shipped is what the shipped corpus makes, and the report tells the truth of it. */
class ShippedModelTest {

  private static final Path HOME = Path.of("nlp-models/rosario-2021-2023");
  private static final ModelFolder FOLDER = ModelFolder.at(Path.of("nlp-models"));

  private static List<LabelledText> corpus = List.of();

  @BeforeAll
  static void read() throws IOException {
    corpus = Corpus.read(HOME.resolve("corpus"));
  }

  @Test
  void isMadeOfTheShippedCorpus() throws IOException {
    Modeller modeller = new Modeller(FOLDER, Recipe.SHIPPED);
    assertThat(ModelFile.bytes(modeller.train(corpus)))
        .as("run the command train and commit what it writes")
        .isEqualTo(Files.readAllBytes(HOME.resolve("model.bin")));
    assertThat(Files.readString(HOME.resolve("model.properties")))
        .contains("version=" + modeller.version(corpus));
  }

  @Test
  void keepsWhatItsReportPromises() throws IOException {
    Modeller modeller = new Modeller(FOLDER, Recipe.SHIPPED);
    CrossValidation folds = new CrossValidation(corpus);
    Scoreboard board = new Scoreboard(folds.run(1, texts -> modeller.raw(texts)::rank));
    assertThat(board.strict()).isGreaterThan(0.5).isCloseTo(reported(), within(0.05));
    assertThat(Files.readString(HOME.resolve("REPORT.md"))).contains(modeller.version(corpus));
  }

  private static double reported() throws IOException {
    String report = Files.readString(HOME.resolve("REPORT.md"));
    Matcher first =
        Pattern.compile("## Cross-validation.*?\\n\\| (0\\.\\d{3}) \\|", Pattern.DOTALL)
            .matcher(report);
    assertThat(first.find()).isTrue();
    return Double.parseDouble(first.group(1));
  }
}

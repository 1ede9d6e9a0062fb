package org.cocrear.nlp.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.Recipe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is shipped is what the data card says, and the report tells the truth of it. */
class ShippedModelTest {

  private static final Path HOME = Path.of("nlp-models/rosario-2021-2023");
  private static final Modeller MODELLER =
      new Modeller(ModelFolder.at(Path.of("nlp-models")), Recipe.SHIPPED);

  private static List<LabelledText> corpus = List.of();

  @BeforeAll
  static void read() throws IOException {
    corpus = Corpus.read(HOME.resolve("corpus"));
  }

  private static List<String> sums(String way) throws IOException {
    return Files.readAllLines(HOME.resolve(AxisCommands.SUMS)).stream()
        .filter(row -> row.startsWith(way + "\t"))
        .flatMap(row -> Stream.of(row.split("\t", -1)))
        .toList();
  }

  @Test
  void theRepositoryAloneMakesTheSameBytesEverywhere() throws IOException {
    assertThat(HeldBack.sha256(ModelFile.bytes(MODELLER.train(corpus))))
        .as("run the command train and commit what it writes")
        .isEqualTo(sums(AxisCommands.ALONE).get(1));
    assertThat(sums(AxisCommands.ALONE).get(2)).isEqualTo(MODELLER.version(corpus));
  }

  @Test
  void whatIsShippedIsWhatThePublicTextsMade() throws IOException {
    assertThat(HeldBack.sha256(Files.readAllBytes(HOME.resolve("model.bin"))))
        .isEqualTo(sums(AxisCommands.PUBLIC).get(1));
    String version = "version=" + sums(AxisCommands.PUBLIC).get(2);
    assertThat(Files.readString(HOME.resolve("model.properties"))).contains(version);
    assertThat(Files.size(HOME.resolve("model.bin")) + Files.size(Path.of("nlp-models/words.bin")))
        .isLessThan(30_000_000);
  }

  /** Where the public texts are at hand: {@code -Dcocrear.public-texts=DIR}. */
  @Test
  void thePublicTextsMakeTheShippedBytes() throws IOException {
    String place = System.getProperty("cocrear.public-texts", "");
    assumeThat(place).isNotEmpty();
    PublicTexts strangers = PublicTexts.read(Path.of(place), HOME.resolve(AxisCommands.BY_HAND));
    List<LabelledText> all =
        Stream.of(corpus, strangers.open(), strangers.held()).flatMap(List::stream).toList();
    assertThat(ModelFile.bytes(MODELLER.train(all)))
        .isEqualTo(Files.readAllBytes(HOME.resolve("model.bin")));
  }

  @Test
  void keepsWhatItsReportPromises() throws IOException {
    List<LabelledText> open = HeldBack.part(corpus, false);
    List<LabelledText> held = HeldBack.part(corpus, true);
    CrossValidation.Judge judge = MODELLER.raw(open)::rank;
    Scoreboard board =
        new Scoreboard(held.stream().map(one -> new Judged(one, judge.rank(one.text()))).toList());
    assertThat(board.strict()).isGreaterThan(0.5).isCloseTo(reported(held.size()), within(0.01));
    assertThat(Files.readString(HOME.resolve("REPORT.md")))
        .contains(sums(AxisCommands.PUBLIC).get(2));
  }

  private static double reported(int texts) throws IOException {
    String report = Files.readString(HOME.resolve("REPORT.md"));
    double strict = 0;
    int seen = 0;
    Matcher row =
        Pattern.compile("\\| (acta|chat|comentario|propuesta) \\| (\\d+) \\| (0\\.\\d{3}) ")
            .matcher(report);
    while (seen < texts && row.find()) {
      strict += Integer.parseInt(row.group(2)) * Double.parseDouble(row.group(3));
      seen += Integer.parseInt(row.group(2));
    }
    assertThat(seen).isEqualTo(texts);
    return strict / texts;
  }
}

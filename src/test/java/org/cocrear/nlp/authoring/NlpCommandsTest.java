package org.cocrear.nlp.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the command line. */
class NlpCommandsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String verb, byte[] in, String... args) {
    return NlpCommands.run(
        verb,
        List.of(args),
        new ByteArrayInputStream(in),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private List<String> classify(String text) {
    assertThat(run("classify", text.getBytes(StandardCharsets.UTF_8))).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void answersEachLineInOrderWithSevenColumns() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("ar", "EG"));
    try {
      List<String> rows = classify("faltan remedios en el hospital\n\r\n   \nquiero más árboles");
      assertThat(rows)
          .hasSize(4)
          .allMatch(
              row -> row.matches("([a-z-]+\t[01]\\.[0-9]{4}\t){3}(sure|unsure)"), "seven columns");
      assertThat(rows.get(0)).startsWith("salud\t");
      assertThat(rows.get(1)).startsWith("ninguno\t1.0000\t").endsWith("\tsure");
      assertThat(rows.get(2)).isEqualTo(rows.get(1));
      assertThat(rows.get(3)).startsWith("ambiente\t");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void survivesOddInput() {
    byte[] broken = {'s', 'a', (byte) 0xC3, '(', '\n', 0, '\n', 'o', 'k', (byte) 0xFF};
    assertThat(run("classify", broken)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 1:").contains("line 3:");
    out.reset();
    assertThat(classify("árbol ".repeat(20_000) + "\n" + "x".repeat(100_000))).hasSize(2);
  }

  @Test
  void anEmptyInputHasNoAnswer() {
    assertThat(classify("")).isEmpty();
  }

  @Test
  void refusesAnUnknownPlanInOneLine() {
    assertThat(run("classify", new byte[0], "--plan", "atlantis")).isEqualTo(2);
    assertThat(run("classify", new byte[0], "--plan", "../../etc")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("atlantis");
    assertThat(out.size()).isZero();
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertThat(run("classify", new byte[0], "--fast", "1")).isEqualTo(2);
    assertThat(run("classify", new byte[0], "--plan")).isEqualTo(2);
    assertThat(run("guess", new byte[0])).isEqualTo(2);
  }

  @Test
  void aSecondCityNeedsNoCode(@TempDir Path models) throws IOException {
    Path corpus = Files.createDirectories(models.resolve("jalisco/corpus"));
    Files.writeString(
        corpus.resolve("all.tsv"),
        """
        niñez\t\tchat\tmás guarderías para los niños
        niñez\t\tchat\tlos niños del barrio quieren jugar
        niñez\t\tacta\tguarderías y juegos para niños
        ninguno\t\tchat\thola buenas tardes
        ninguno\t\tchat\tbuenas, qué tal
        ninguno\t\tchat\thola qué tal
        """);
    String place = models.toString();
    assertThat(run("train", new byte[0], "--plan", "jalisco", "--models", place)).isZero();
    out.reset();
    byte[] text = "guarderías para niños\n".getBytes(StandardCharsets.UTF_8);
    assertThat(run("classify", text, "--plan", "jalisco", "--models", place)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("niñez\t0.").endsWith("sure\n");
  }

  @Test
  void aLongRunShowsHowFarItIs() {
    long[] now = {0};
    Progress progress =
        new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), 1000, () -> now[0]);
    progress.at(10, 100);
    now[0] = 2_000_000_000L;
    progress.at(5_000, 500);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r[" + "#".repeat(15) + "-".repeat(15) + "] 5,000 texts, 2,500 a second  ");
    progress.end(10_000, 1000);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("#".repeat(30) + "] 10,000 texts");
  }

  @Test
  void answersWhileSomebodyStillWrites() throws Exception {
    PipedInputStream in = new PipedInputStream(1 << 16);
    try (PipedOutputStream writer = new PipedOutputStream(in);
        PipedInputStream answers = new PipedInputStream(1 << 16)) {
      PrintStream answering = new PrintStream(new PipedOutputStream(answers));
      CompletableFuture<Integer> running =
          CompletableFuture.supplyAsync(
              () -> NlpCommands.run("classify", List.of(), in, answering, answering));
      writer.write("más médicos\n".getBytes(StandardCharsets.UTF_8));
      writer.flush();
      assertThat(readLine(answers)).startsWith("salud\t");
      writer.close();
      assertThat(running.get(10, TimeUnit.SECONDS)).isZero();
    }
  }

  private static String readLine(PipedInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
      line.append((char) next);
    }
    return line.toString();
  }
}

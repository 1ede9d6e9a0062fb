package org.cocrear.nlp.authoring;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.ModelCard;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.Recipe;
import org.cocrear.nlp.TextPipeline;
import org.cocrear.nlp.Token;
import org.cocrear.nlp.learning.WordVectors;

/** Trains and evaluates the model of a plan's axes, with public texts or without. */
final class AxisCommands {

  /** Labels of public texts that were read by hand, by the hashes of their lines. */
  static final String BY_HAND = "public-labels.tsv";

  /** What each way of training gives: {@code way <TAB> SHA-256 of model.bin <TAB> version}. */
  static final String SUMS = "checksums.tsv";

  static final String ALONE = "repository";
  static final String PUBLIC = "public";

  private static final int DIRECTIONS = 96;

  private final Map<String, String> options;
  private final ModelFolder folder;
  private final Path home;
  private final PrintStream out;
  private final PrintStream err;

  AxisCommands(
      Map<String, String> options,
      ModelFolder folder,
      Path home,
      PrintStream out,
      PrintStream err) {
    this.options = options;
    this.folder = folder;
    this.home = home;
    this.out = out;
    this.err = err;
  }

  void train() throws IOException {
    PublicTexts strangers = strangers();
    String words = options.get("--words");
    if (words != null) {
      learnWords(strangers, Path.of(words));
      return;
    }
    Path place = out();
    List<LabelledText> others =
        Stream.concat(strangers.open().stream(), strangers.held().stream()).toList();
    List<LabelledText> decided = decided();
    List<LabelledText> texts = new ArrayList<>(Corrector.without(corpus(), decided));
    texts.addAll(decided);
    ModelCard card = new Modeller(folder, Recipe.SHIPPED).write(texts, others, place);
    if (decided.isEmpty()) {
      note(place, strangers.lines().isEmpty() ? ALONE : PUBLIC, card);
    }
    err.println("written: " + place.resolve("model.bin"));
    out.print(card.text());
  }

  /** What reviewers decided, as the page of learning exports it. */
  private List<LabelledText> decided() throws IOException {
    String file = options.get("--decisions");
    return file == null ? List.of() : Corpus.readTable(Path.of(file));
  }

  private void learnWords(PublicTexts strangers, Path file) throws IOException {
    TextPipeline pipeline = new TextPipeline(folder);
    List<List<String>> texts =
        strangers.lines().stream().map(line -> stems(pipeline, line)).toList();
    WordVectors vectors = WordVectors.learn(texts, DIRECTIONS);
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
      vectors.write(to);
    }
    err.println("written: " + file + ", " + vectors.words().size() + " words");
  }

  private static List<String> stems(TextPipeline pipeline, String line) {
    return pipeline.tokens(line).stream().filter(token -> !token.empty()).map(Token::stem).toList();
  }

  /** Keeps what the other way of training gave. */
  private static void note(Path place, String way, ModelCard card) throws IOException {
    Path file = place.resolve(SUMS);
    List<String> rows = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      rows.addAll(Files.readAllLines(file));
      rows.removeIf(row -> row.startsWith(way + "\t"));
    }
    String sum = HeldBack.sha256(Files.readAllBytes(place.resolve("model.bin")));
    rows.add(way + "\t" + sum + "\t" + card.version());
    Files.write(file, rows.stream().sorted().toList());
  }

  void evaluate() throws IOException {
    String plan = options.get("--cold-start");
    if (plan != null) {
      new ColdStart(folder, corpus(), out).run(ColdStart.descriptions(Path.of(plan)));
      return;
    }
    Evaluation evaluation = new Evaluation(folder, corpus(), strangers());
    List<Scoreboard.Bin> bins = new ArrayList<>();
    String report = new Report(evaluation, rivals()).write(home.getFileName().toString(), bins);
    Path place = out();
    Files.writeString(place.resolve("REPORT.md"), report);
    Files.writeString(place.resolve("reliability.svg"), Diagram.of(bins));
    err.println("written: " + place.resolve("REPORT.md"));
  }

  private List<OutsideRival> rivals() {
    String python = options.get("--rivals");
    Path script = home.resolveSibling("rivals.py");
    return python == null ? List.of() : OutsideRival.all(python, script);
  }

  private PublicTexts strangers() throws IOException {
    String place = options.get("--public");
    if (place == null) {
      return PublicTexts.none();
    }
    PublicTexts texts = PublicTexts.read(Path.of(place), home.resolve(BY_HAND));
    err.println(texts.open().size() + texts.held().size() + " labelled texts in " + place);
    return texts;
  }

  private Path out() {
    return Path.of(options.getOrDefault("--out", home.toString()));
  }

  private List<LabelledText> corpus() throws IOException {
    Path place = Path.of(options.getOrDefault("--corpus", home.resolve("corpus").toString()));
    List<LabelledText> corpus = Corpus.read(place);
    err.println(corpus.size() + " texts in " + place);
    if (corpus.stream().noneMatch(one -> one.label().equals(Classifier.OUTSIDE))) {
      throw new IllegalArgumentException(place + ": no text of " + Classifier.OUTSIDE);
    }
    return corpus;
  }
}

package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cocrear.nlp.ModelCard;

/** An evaluation as Markdown: the same text for the same corpus, recipe and strangers. */
final class Report {

  private static final List<Double> THRESHOLDS = List.of(0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

  private final Evaluation evaluation;
  private final StringBuilder text = new StringBuilder();

  Report(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  String write(String plan, boolean withOutside) throws IOException {
    List<Judged> judged = evaluation.inside();
    ModelCard card = evaluation.card(judged);
    Scoreboard board =
        new Scoreboard(judged.stream().map(one -> one.at(card.temperature())).toList());
    line("# Evaluation of the model of " + plan);
    line("");
    line("Written by the command `evaluate`. Model version `" + card.version() + "`.");
    whole(board);
    labels(board);
    confusion(board);
    registers("By register", board);
    calibration(board, card);
    if (withOutside) {
      outside(evaluation.outside(card));
    }
    rows("What each part is worth (" + share() + ")", evaluation.ablation(), withOutside);
    rows("Rivals: OpenNLP as it comes", evaluation.rivals(), withOutside);
    rows("Learning curve: share of the training texts", evaluation.learning(), withOutside);
    return text.toString();
  }

  private static String share() {
    return "one of the five folds";
  }

  private void whole(Scoreboard board) {
    title("Cross-validation");
    line(
        "Five folds over "
            + board.judged().size()
            + " texts of the corpus; texts alike (Jaccard index of 5-letter runs of 0.3 or more)"
            + " stay in one fold. `axis or second`: the second fair axis counts as right too.");
    line("");
    line("| strict | axis or second | among three | macro-F1 | calibration error |");
    line("|---|---|---|---|---|");
    line(
        figures(
            board.strict(),
            board.fair(),
            board.amongThree(),
            board.macroF1(),
            board.calibrationError()));
  }

  private void labels(Scoreboard board) {
    title("By axis");
    line("| axis | texts | precision | recall | F1 |");
    line("|---|---|---|---|---|");
    for (String label : board.labels()) {
      Scoreboard.Line one = board.line(label);
      line(
          "| "
              + label
              + " | "
              + one.texts()
              + " "
              + figures(one.precision(), one.recall(), one.f1()));
    }
  }

  private void confusion(Scoreboard board) {
    title("Confusion (rows: the label; columns: the guess)");
    List<String> labels = board.labels();
    line("| | " + labels.stream().map(Report::brief).collect(Collectors.joining(" | ")) + " |");
    line("|---|" + "---|".repeat(labels.size()));
    for (String label : labels) {
      String counts =
          labels.stream()
              .map(guess -> Long.toString(board.confused(label, guess)))
              .collect(Collectors.joining(" | "));
      line("| " + label + " | " + counts + " |");
    }
  }

  private static String brief(String label) {
    return label.substring(0, Math.min(6, label.length()));
  }

  private void registers(String heading, Scoreboard board) {
    title(heading);
    line("| register | texts | strict | axis or second | among three | macro-F1 |");
    line("|---|---|---|---|---|---|");
    board.judged().stream()
        .map(one -> one.text().register())
        .distinct()
        .sorted()
        .forEach(name -> register(name, board.only(one -> one.register().equals(name))));
  }

  private void register(String name, Scoreboard part) {
    String figures = figures(part.strict(), part.fair(), part.amongThree(), part.macroF1());
    line("| " + name + " | " + part.judged().size() + " " + figures);
  }

  private void calibration(Scoreboard board, ModelCard card) {
    title("Confidence");
    line(
        number("Temperature %.4f", card.temperature())
            + number(", sure from %.4f on.", card.threshold()));
    line("");
    line("| confidence | texts | mean confidence | strict |");
    line("|---|---|---|---|");
    int tenth = 0;
    for (Scoreboard.Bin bin : board.bins()) {
      line(
          number("| from %.1f", tenth / 10.0)
              + " | "
              + bin.texts()
              + " "
              + figures(bin.confidence(), bin.strict()));
      tenth++;
    }
    line("");
    line("| threshold | share answered | strict | axis or second |");
    line("|---|---|---|---|");
    THRESHOLDS.forEach(threshold -> coverage(board.coverage(threshold)));
    coverage(board.coverage(card.threshold()));
  }

  private void coverage(Scoreboard.Coverage one) {
    line(figures(one.threshold(), one.share(), one.strict(), one.fair()));
  }

  private void outside(Scoreboard board) {
    title("Texts from outside");
    line(
        "Real public texts that no model of ours was trained on, judged by the shipped model; only");
    line("rows whose (weak) label is likely right. None of their sentences is in this repository.");
    line("Sources: `chile2016_ela` (minutes of the 2016 constitutional process, repository");
    line(
        "Robin40/constitucion-abierta, GPL-3.0), `valladolid_pp_2026` (aldeapucela/participativos2027,");
    line("data CC BY-SA 4.0).");
    line(
        "Not a blind test: some errors on a sample were read before `actas.tsv` was written, and the");
    line("recipe was chosen by a look at these figures too.");
    registers("Outside, by source", board);
    line("");
    line(number("Calibration error %.3f", board.calibrationError()) + ".");
    labels(board);
    confusion(board);
  }

  private void rows(String heading, List<Evaluation.Row> rows, boolean withOutside) {
    title(heading);
    String more = withOutside ? " outside strict | outside macro-F1 |" : "";
    line("| | strict | axis or second | macro-F1 |" + more);
    line("|---|---|---|---|" + (withOutside ? "---|---|" : ""));
    for (Evaluation.Row row : rows) {
      Scoreboard in = row.inside();
      Scoreboard out = row.outside();
      String figures = figures(in.strict(), in.fair(), in.macroF1());
      String tail = withOutside ? figures(out.strict(), out.macroF1()).substring(1) : "";
      line("| " + row.name() + " " + figures + tail);
    }
  }

  private void title(String heading) {
    line("");
    line("## " + heading);
    line("");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String figures(double... figures) {
    StringBuilder cells = new StringBuilder("|");
    for (double figure : figures) {
      cells.append(number(" %.3f |", figure));
    }
    return cells.toString();
  }

  private static String number(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}

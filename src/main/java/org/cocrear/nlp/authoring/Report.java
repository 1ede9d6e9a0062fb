package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cocrear.nlp.ModelCard;

/** An evaluation as Markdown: the same text for the same corpus, recipe and strangers. */
final class Report {

  private static final List<Double> THRESHOLDS = List.of(0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
  private static final List<String> SHARES =
      List.of("texts", "strict", "axis or second", "among three", "macro-F1", "calibration error");

  private final Evaluation evaluation;
  private final List<OutsideRival> others;
  private final Page page = new Page();

  Report(Evaluation evaluation, List<OutsideRival> others) {
    this.evaluation = evaluation;
    this.others = others;
  }

  /** The report's text; calls for the diagram beside it, {@code reliability.svg}. */
  String write(String plan, List<Scoreboard.Bin> bins) throws IOException {
    List<Judged> crossed = evaluation.crossed();
    ModelCard card = evaluation.card(crossed);
    Scoreboard board = at(crossed, card.temperature());
    page.line("# Evaluation of the model of " + plan);
    page.line("");
    page.line("Written by the command `evaluate`. Model version `" + card.version() + "`.");
    page.line("`axis or second`: the second fair axis of a text counts as right too.");
    held(card);
    crossed(board);
    labels(board);
    confusion(board);
    confidence(board, card);
    bins.addAll(board.bins());
    if (evaluation.hasStrangers()) {
      leftOut(card);
    }
    rows("What each part is worth (one of the five folds)", evaluation.ablation());
    rows("Rivals, same training texts, same fold", evaluation.rivals(others));
    rows("Learning curve: share of the training texts (fold one)", evaluation.learning());
    return page.text();
  }

  private static Scoreboard at(List<Judged> judged, double temperature) {
    return new Scoreboard(judged.stream().map(one -> one.at(temperature)).toList());
  }

  private void held(ModelCard card) throws IOException {
    page.title("Held back");
    page.line("15 of 100 texts, chosen by hash before the first experiment (meetings and texts");
    page.line(
        "alike stay together). No decision looked at them; judged once, by models of the rest.");
    Scoreboard alone = evaluation.held(false, card);
    page.line("");
    page.line("Trained from the repository alone:");
    page.line("");
    sources(alone);
    if (evaluation.hasStrangers()) {
      Scoreboard both = evaluation.held(true, card);
      page.line("");
      page.line("Trained with public texts too, as the shipped model is:");
      page.line("");
      sources(both);
      page.line("");
      page.line(
          "`read_by_hand`: mostly proposals and comments of cities, labelled by hand for this");
      page.line("project; two thirds were chosen because earlier models found them hard.");
    }
  }

  private void sources(Scoreboard board) {
    page.head(Stream.concat(Stream.of("register or source"), SHARES.stream()).toList());
    page.row("all", board.judged().size(), shares(board));
    board.judged().stream()
        .map(one -> one.text().register())
        .distinct()
        .sorted()
        .forEach(name -> source(name, board.only(one -> one.register().equals(name))));
  }

  private void source(String name, Scoreboard part) {
    page.row(name, part.judged().size(), shares(part));
  }

  private static double[] shares(Scoreboard board) {
    return new double[] {
      board.strict(), board.fair(), board.amongThree(), board.macroF1(), board.calibrationError()
    };
  }

  private void crossed(Scoreboard board) throws IOException {
    page.title("Cross-validation");
    page.line("Five folds over what is not held back; texts alike (Jaccard index of 5-letter runs");
    page.line("of 0.3 or more) stay in one fold. By the shipped recipe, public texts included:");
    page.line("");
    sources(board);
    if (evaluation.hasStrangers()) {
      List<Judged> alone = evaluation.crossedAlone();
      page.line("");
      page.line("The corpus alone, trained from the repository alone:");
      page.line("");
      sources(at(alone, Calibration.temperature(alone)));
    }
  }

  private void labels(Scoreboard board) {
    page.title("By axis");
    page.head(List.of("axis", "texts", "precision", "recall", "F1"));
    for (String label : board.labels()) {
      Scoreboard.Line one = board.line(label);
      page.row(label, one.texts(), one.precision(), one.recall(), one.f1());
    }
  }

  private void confusion(Scoreboard board) {
    page.title("Confusion (rows: the label; columns: the guess)");
    List<String> labels = board.labels();
    page.head(Stream.concat(Stream.of(""), labels.stream().map(Report::brief)).toList());
    for (String label : labels) {
      Stream<String> counts =
          labels.stream().map(guess -> Long.toString(board.confused(label, guess)));
      page.row(Stream.concat(Stream.of(label), counts).toList());
    }
  }

  private static String brief(String label) {
    return label.substring(0, Math.min(6, label.length()));
  }

  private void confidence(Scoreboard board, ModelCard card) {
    page.title("Confidence");
    page.line(
        String.format(
            Locale.ROOT,
            "Temperature %.4f, sure from %.4f on. ![Reliability](reliability.svg)",
            card.temperature(),
            card.threshold()));
    page.line("");
    page.head(List.of("confidence", "texts", "mean confidence", "strict", ""));
    int tenth = 0;
    for (Scoreboard.Bin bin : board.bins()) {
      String bar = "█".repeat((int) Math.round(20 * bin.strict()));
      page.row(
          List.of(
              "from 0." + tenth,
              Long.toString(bin.texts()),
              Page.share(bin.confidence()),
              Page.share(bin.strict()),
              bar));
      tenth++;
    }
    page.line("");
    page.head(List.of("threshold", "share answered", "strict", "axis or second"));
    THRESHOLDS.forEach(threshold -> coverage(board.coverage(threshold)));
    coverage(board.coverage(card.threshold()));
  }

  private void coverage(Scoreboard.Coverage one) {
    page.row(Page.share(one.threshold()), one.share(), one.strict(), one.fair());
  }

  private void leftOut(ModelCard card) throws IOException {
    page.title("A source never seen");
    page.line("Each source judged by a model that saw none of its texts, but the corpus and the");
    page.line("other sources; and by the model of the repository alone.");
    page.line("");
    page.head(Stream.concat(Stream.of("source", "learned from"), SHARES.stream()).toList());
    for (Evaluation.Left left : evaluation.leftOut(card)) {
      long texts = left.others().judged().size();
      page.row(left.source() + " | all others", texts, shares(left.others()));
      page.row(left.source() + " | the repository", texts, shares(left.repository()));
    }
  }

  private void rows(String heading, List<Evaluation.Row> rows) {
    page.title(heading);
    boolean strangers = evaluation.hasStrangers();
    page.head(
        Stream.of(
                "",
                "strict",
                "or second",
                "macro-F1",
                "minutes: strict",
                "macro-F1",
                "cities: strict",
                "or second",
                "among three")
            .limit(strangers ? 9 : 4)
            .toList());
    for (Evaluation.Row row : rows) {
      Scoreboard own = row.corpus();
      Scoreboard minutes = row.minutes();
      Scoreboard cities = row.cities();
      if (strangers) {
        page.row(
            row.name(),
            own.strict(),
            own.fair(),
            own.macroF1(),
            minutes.strict(),
            minutes.macroF1(),
            cities.strict(),
            cities.fair(),
            cities.amongThree());
      } else {
        page.row(row.name(), own.strict(), own.fair(), own.macroF1());
      }
    }
  }
}

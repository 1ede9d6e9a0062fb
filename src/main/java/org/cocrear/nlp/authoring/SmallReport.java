package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.authoring.Cutting.Worth;
import org.cocrear.nlp.tagging.Cutoffs;

/**
 * The measures of a family of small models as Markdown. Each fold is judged by models and by
 * thresholds that were learned without it.
 */
final class SmallReport {

  private final SmallModeller modeller;
  private final StringBuilder text = new StringBuilder();

  SmallReport(SmallModeller modeller) {
    this.modeller = modeller;
  }

  String write() throws IOException {
    SmallModeller.Trial raw = modeller.trial();
    Cutoffs cutoffs = modeller.cutoffs(raw);
    SmallModeller.Trial trial = raw.at(cutoffs.temperature());
    head(cutoffs);
    line("| label | texts | acted on | right | precision | recall | shipped threshold |");
    line("|---|---|---|---|---|---|---|");
    List<Worth> worths = new ArrayList<>();
    trial.folds().values().forEach(parts -> worths.addAll(worths(parts)));
    worths.forEach(one -> row(one, cutoffs));
    total(worths);
    if (!modeller.family().several()) {
      wrong(trial);
    }
    return text.toString();
  }

  private void head(Cutoffs cutoffs) {
    SmallFamily family = modeller.family();
    line("# Evaluation of the models of " + family.name() + ": " + family.title());
    line("");
    line("Written by the command `evaluate`. Model version `" + cutoffs.version() + "`.");
    line("");
    line(
        String.format(
            Locale.ROOT,
            "Five folds over %d texts; texts alike (Jaccard index of 5-letter runs of 0.3 or more)"
                + " stay in one fold. Each fold is judged by models and thresholds learned from"
                + " the other four; thresholds are chosen for a precision of %.3f. Temperature"
                + " %.4f.",
            modeller.corpus().size(),
            family.promise(),
            cutoffs.temperature()));
    line("");
  }

  private List<Worth> worths(List<List<Judged>> parts) {
    SortedMap<String, Worth> sums = new TreeMap<>();
    for (int fold = 0; fold < parts.size(); fold++) {
      SortedMap<String, Double> thresholds = modeller.thresholds(parts, fold);
      for (String label : thresholds.keySet()) {
        sums.merge(label, Cutting.worth(parts.get(fold), label, thresholds), SmallReport::sum);
      }
    }
    return List.copyOf(sums.values());
  }

  private static Worth sum(Worth one, Worth other) {
    return new Worth(
        one.label(),
        one.texts() + other.texts(),
        one.acted() + other.acted(),
        one.right() + other.right());
  }

  private void row(Worth one, Cutoffs cutoffs) {
    double least = cutoffs.thresholds().getOrDefault(one.label(), Double.NaN);
    line(figures(one) + String.format(Locale.ROOT, " %.3f |", least));
  }

  private void total(List<Worth> worths) {
    worths.stream()
        .reduce((one, other) -> sum(new Worth("all", one.texts(), one.acted(), one.right()), other))
        .ifPresent(all -> line(figures(all) + " |"));
  }

  private static String figures(Worth one) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.3f | %.3f |",
        one.label(),
        one.texts(),
        one.acted(),
        one.right(),
        one.precision(),
        one.recall());
  }

  /** What is acted on although nothing was wanted, or something else. */
  private void wrong(SmallModeller.Trial trial) {
    List<List<Judged>> parts = trial.folds().sequencedValues().getFirst();
    SortedMap<String, Integer> mistakes = new TreeMap<>();
    long chatter = 0;
    for (int fold = 0; fold < parts.size(); fold++) {
      SortedMap<String, Double> thresholds = modeller.thresholds(parts, fold);
      for (Judged one : parts.get(fold)) {
        chatter += one.text().label().equals(Classifier.OUTSIDE) ? 1 : 0;
        String guess = one.first().label();
        if (!one.fair() && one.first().confidence() >= thresholds.getOrDefault(guess, 2.0)) {
          mistakes.merge(one.text().label() + " | " + guess, 1, Integer::sum);
        }
      }
    }
    line("");
    line("## Acted on wrongly");
    line("");
    line(chatter + " texts want nothing of the bot.");
    line("");
    line("| is | was taken for | times |");
    line("|---|---|---|");
    mistakes.forEach((pair, times) -> line("| " + pair + " | " + times + " |"));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}

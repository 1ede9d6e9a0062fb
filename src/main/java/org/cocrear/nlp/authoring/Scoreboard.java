package org.cocrear.nlp.authoring;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Figures over judged texts. Shares are 0 to 1; a share of nothing is 0. */
record Scoreboard(List<Judged> judged) {

  private static final int BINS = 10;

  /** Precision, recall and F1 of one label, and how many texts carry it. */
  record Line(String label, long texts, double precision, double recall, double f1) {}

  /** How many of the texts are answered surely at a threshold, and how many of those are right. */
  record Coverage(double threshold, double share, double strict, double fair) {}

  /** Texts of one bin of confidence: how many, how confident, how often right. */
  record Bin(long texts, double confidence, double strict) {}

  double strict() {
    return share(Judged::hit);
  }

  double fair() {
    return share(Judged::fair);
  }

  double amongThree() {
    return share(Judged::amongThree);
  }

  List<String> labels() {
    return judged.stream().map(one -> one.text().label()).distinct().sorted().toList();
  }

  long count(Predicate<Judged> what) {
    return judged.stream().filter(what).count();
  }

  private double share(Predicate<Judged> what) {
    return ratio(count(what), judged.size());
  }

  Line line(String label) {
    long texts = count(one -> one.text().label().equals(label));
    long guessed = count(one -> one.first().label().equals(label));
    long hits = count(one -> one.hit() && one.text().label().equals(label));
    return new Line(
        label, texts, ratio(hits, guessed), ratio(hits, texts), ratio(2 * hits, texts + guessed));
  }

  /** The mean F1 of the labels that occur. */
  double macroF1() {
    return labels().stream().mapToDouble(label -> line(label).f1()).average().orElse(0);
  }

  /** How many texts of a label were guessed to be another. */
  long confused(String label, String guess) {
    return count(one -> one.text().label().equals(label) && one.first().label().equals(guess));
  }

  Coverage coverage(double threshold) {
    Scoreboard sure =
        new Scoreboard(
            judged.stream().filter(one -> one.first().confidence() >= threshold).toList());
    return new Coverage(
        threshold, ratio(sure.judged().size(), judged.size()), sure.strict(), sure.fair());
  }

  List<Bin> bins() {
    return Stream.iterate(0, bin -> bin + 1).limit(BINS).map(this::bin).toList();
  }

  private Bin bin(int place) {
    List<Judged> inside = judged.stream().filter(one -> place(one) == place).toList();
    double confidence =
        inside.stream().mapToDouble(one -> one.first().confidence()).average().orElse(0);
    return new Bin(inside.size(), confidence, new Scoreboard(inside).strict());
  }

  private static int place(Judged one) {
    return Math.min(BINS - 1, (int) (one.first().confidence() * BINS));
  }

  /** Expected calibration error over ten bins. */
  double calibrationError() {
    return bins().stream()
            .mapToDouble(bin -> bin.texts() * Math.abs(bin.confidence() - bin.strict()))
            .sum()
        / Math.max(1, judged.size());
  }

  Scoreboard only(Predicate<LabelledText> which) {
    return new Scoreboard(judged.stream().filter(one -> which.test(one.text())).toList());
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}

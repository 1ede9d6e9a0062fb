package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.Correction;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.ModelFolder;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A city without a corpus: the titles and descriptions of its axes, a model that knows nothing, and
 * reviewers who decide on the most doubtful texts, fifty at a time. How many decisions until four
 * of five texts that nobody decided on are answered fairly?
 */
final class ColdStart {

  private static final int BATCH = 50;
  private static final int MOST = 2500;
  private static final double GOAL = 0.80;
  private static final String NOBODYS = "cold-start";

  private final ModelFolder folder;
  private final Corrector corrector;
  private final List<LabelledText> apart;
  private final List<LabelledText> waiting;
  private final PrintStream out;

  ColdStart(ModelFolder folder, List<LabelledText> corpus, PrintStream out) {
    this.folder = folder;
    this.corrector = new Corrector(folder);
    this.apart = HeldBack.part(corpus, true);
    this.waiting =
        HeldBack.part(corpus, false).stream()
            .map(
                one ->
                    new LabelledText(one.label(), one.second(), LabelledText.DECIDED, one.text()))
            .sorted(Comparator.comparing(one -> HeldBack.sha256(one.text())))
            .toList();
    this.out = out;
  }

  /** What the file of a plan says of its axes. */
  static List<LabelledText> descriptions(Path plan) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(plan, StandardCharsets.UTF_8)) {
      Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      if (root == null || !(root.get("axes") instanceof List<?> axes)) {
        throw new IOException(plan + ": a plan with axes expected");
      }
      for (Object axis : axes) {
        if (axis instanceof Map<?, ?> it) {
          String text = word(it, "title") + ". " + word(it, "description");
          texts.add(new LabelledText(word(it, "key"), "", LabelledText.DECIDED, text));
        }
      }
    }
    return texts;
  }

  private static String word(Map<?, ?> axis, String key) {
    return Objects.toString(axis.get(key), "");
  }

  void run(List<LabelledText> descriptions) {
    out.println("# reviewed\tdoubtful first: fair\tstrict\tin the order they came: fair\tstrict");
    List<double[]> doubtful = curve(descriptions, true);
    List<double[]> asTheyCame = curve(descriptions, false);
    for (int i = 0; i < doubtful.size(); i++) {
      double[] one = doubtful.get(i);
      double[] other = asTheyCame.get(i);
      out.printf(
          Locale.ROOT,
          "%d\t%.3f\t%.3f\t%.3f\t%.3f%n",
          i * BATCH,
          one[0],
          one[1],
          other[0],
          other[1]);
    }
    tell("doubtful first", doubtful);
    tell("in the order they came", asTheyCame);
    Scoreboard all = learned(cold(descriptions), waiting);
    out.printf(
        Locale.ROOT,
        "# all %d that were not kept apart: fair %.3f, strict %.3f%n",
        waiting.size(),
        all.fair(),
        all.strict());
  }

  private void tell(String order, List<double[]> curve) {
    for (int i = 0; i < curve.size(); i++) {
      if (curve.get(i)[0] >= GOAL) {
        out.println("# " + order + ": 0.80 fair after " + i * BATCH + " reviews");
        return;
      }
    }
    out.println("# " + order + ": 0.80 fair is not reached in " + MOST + " reviews");
  }

  private List<double[]> curve(List<LabelledText> descriptions, boolean doubtfulFirst) {
    Classifier cold = cold(descriptions);
    List<LabelledText> decided = new ArrayList<>(descriptions);
    List<LabelledText> left = new ArrayList<>(waiting);
    List<double[]> curve = new ArrayList<>();
    while (curve.size() <= MOST / BATCH) {
      Classifier now =
          corrector.correct(cold, corrector.learn(cold, List.of(), decided), List.of());
      Scoreboard board = new Scoreboard(Corrector.judge(now, apart));
      curve.add(new double[] {board.fair(), board.strict()});
      List<LabelledText> next = doubtfulFirst ? doubtful(now, left) : first(left);
      decided.addAll(next);
      left.removeAll(next);
    }
    return curve;
  }

  private Classifier cold(List<LabelledText> descriptions) {
    List<String> axes = descriptions.stream().map(LabelledText::label).toList();
    return new Classifiers(folder).ground(NOBODYS, axes);
  }

  private Scoreboard learned(Classifier cold, List<LabelledText> decided) {
    Correction correction = corrector.learn(cold, List.of(), decided);
    return new Scoreboard(Corrector.judge(corrector.correct(cold, correction, List.of()), apart));
  }

  private static List<LabelledText> doubtful(Classifier now, List<LabelledText> left) {
    record Doubt(LabelledText text, double margin) {}
    return left.stream()
        .map(text -> new Doubt(text, margin(now.rank(text.text()))))
        .sorted(Comparator.comparingDouble(Doubt::margin))
        .limit(BATCH)
        .map(Doubt::text)
        .toList();
  }

  private static double margin(List<Guess> ranked) {
    return ranked.get(0).confidence() - ranked.get(1).confidence();
  }

  private static List<LabelledText> first(List<LabelledText> left) {
    return List.copyOf(left.subList(0, Math.min(BATCH, left.size())));
  }
}

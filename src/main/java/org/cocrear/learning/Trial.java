package org.cocrear.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocrear.nlp.authoring.Figures;

/**
 * How a candidate did beside the running model, on decisions and on texts of the corpus that were
 * kept apart.
 */
record Trial(Figures decisionsBefore, Figures decisions, Figures corpusBefore, Figures corpus) {

  private static final int ENOUGH = 10;
  private static final double BADLY = 0.05;

  /** The shipped model has learned from all of the corpus; what corrects it, not from this part. */
  private static final double LEARNED_BY_HEART = 0.01;

  /** Why the candidate must not run; empty where it may. */
  List<String> objections() {
    List<String> objections = new ArrayList<>();
    overall("decisiones apartadas", decisionsBefore, decisions, 0, objections);
    overall("textos apartados del corpus", corpusBefore, corpus, LEARNED_BY_HEART, objections);
    compare("decisiones", decisionsBefore, decisions, objections);
    compare("corpus", corpusBefore, corpus, objections);
    return objections;
  }

  private static void overall(
      String part, Figures before, Figures after, double lenient, List<String> objections) {
    if (after.share() < before.share() - lenient) {
      objections.add(
          String.format(
              Locale.ROOT,
              "Acierta en %d de %d %s; el modelo que corre, en %d.",
              after.fair(),
              after.texts(),
              part,
              before.fair()));
    }
  }

  private static void compare(String part, Figures before, Figures after, List<String> objections) {
    Map<String, Figures.Line> former =
        before.axes().stream().collect(Collectors.toMap(Figures.Line::axis, Function.identity()));
    for (Figures.Line line : after.axes()) {
      Figures.Line own = former.get(line.axis());
      if (own != null && line.texts() >= ENOUGH && own.recall() - line.recall() > BADLY) {
        objections.add(
            String.format(
                Locale.ROOT,
                "%s (%s): encuentra %.0f %% en vez de %.0f %%.",
                line.axis(),
                part,
                100 * line.recall(),
                100 * own.recall()));
      }
    }
  }
}

package org.cocrear.nlp.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Correction;
import org.cocrear.nlp.Features;
import org.cocrear.nlp.ModelCard;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.Recipe;
import org.cocrear.nlp.TextPipeline;
import org.cocrear.nlp.learning.WordVectors;

/**
 * Learns from what reviewers decided, on top of a model whose own texts are not at hand. The
 * margins of the model stand; only what is wrong with them is learned, from the decisions and from
 * the corpus, which is rehearsed so that nothing it teaches is forgotten. Equal texts give equal
 * corrections, in seconds.
 */
public final class Corrector {

  private static final int DECISIONS_APART = 20;
  private static final int CORPUS_APART = 10;

  /** With fewer decisions kept apart the card stays as it is. */
  private static final int ENOUGH = 50;

  private static final int RAREST = 2;

  private final TextPipeline pipeline;
  private final WordVectors vectors;

  /** With the language resources of a folder. */
  public Corrector(ModelFolder folder) {
    this.pipeline = new TextPipeline(folder);
    this.vectors = Modeller.vectors(folder);
  }

  /** Texts parted by their hash, the same way for ever: a fifth of decisions, a tenth of others. */
  public static List<LabelledText> part(List<LabelledText> texts, boolean apart) {
    return texts.stream().filter(one -> isApart(one) == apart).toList();
  }

  private static boolean isApart(LabelledText text) {
    boolean decided = text.register().equals(LabelledText.DECIDED);
    long hash = Long.parseLong(HeldBack.sha256("apart:" + text.text()).substring(0, 8), 16);
    return hash % 100 < (decided ? DECISIONS_APART : CORPUS_APART);
  }

  /** A corpus without the texts on which a reviewer has spoken: the latest word counts. */
  public static List<LabelledText> without(
      List<LabelledText> corpus, List<LabelledText> decisions) {
    Set<String> decided = decisions.stream().map(LabelledText::text).collect(Collectors.toSet());
    return corpus.stream().filter(one -> !decided.contains(one.text())).toList();
  }

  /** What must be added to the ground, from texts of which none should be kept apart. */
  public Correction learn(
      Classifier ground, List<LabelledText> rehearsal, List<LabelledText> decisions) {
    List<LabelledText> all = Stream.concat(rehearsal.stream(), decisions.stream()).toList();
    Map<String, Double> weights = weights(all, decisions, ground.isCold());
    WordVectors near = ground.isCold() ? vectors : WordVectors.none();
    return new WidestMargins(Recipe.SHIPPED, near, weights)
        .correct(ground.scorer(), all, this::see, Weighing.DECISIONS);
  }

  private List<Features.Found> see(LabelledText text) {
    return Recipe.SHIPPED.features().of(pipeline.tokens(text.text()));
  }

  /**
   * Features of the decisions alone are corrected, and of a model that knows the language only
   * words and pairs of words: what pieces share would shake what was not spoken of. How rare they
   * are, all texts tell.
   */
  private Map<String, Double> weights(
      List<LabelledText> all, List<LabelledText> decisions, boolean pieces) {
    Set<String> names = new HashSet<>();
    decisions.forEach(
        text ->
            see(text).stream()
                .map(Features.Found::name)
                .filter(name -> pieces || !Features.isPiece(name))
                .forEach(names::add));
    Map<String, Integer> counts = new HashMap<>();
    for (LabelledText text : all) {
      for (Features.Found feature : see(text)) {
        if (names.contains(feature.name())) {
          counts.merge(feature.name(), 1, Integer::sum);
        }
      }
    }
    Map<String, Double> weights = new HashMap<>();
    counts.forEach(
        (name, count) -> {
          if (count >= RAREST) {
            weights.put(name, Recipe.SHIPPED.weight(name, count, all.size()));
          }
        });
    return weights;
  }

  /** The ground with a correction; its confidences are made honest by decisions kept apart. */
  public Classifier correct(Classifier ground, Correction correction, List<LabelledText> apart) {
    ModelCard card = ground.card();
    String version = card.version() + '+' + correction.fingerprint();
    ModelCard same = new ModelCard(version, card.temperature(), card.threshold());
    if (apart.size() < ENOUGH) {
      return ground.corrected(correction, same);
    }
    List<Judged> judged = judge(ground.corrected(correction, new ModelCard(version, 1, 2)), apart);
    double temperature = Calibration.temperature(judged);
    List<Judged> softened = judged.stream().map(one -> one.at(temperature)).toList();
    return ground.corrected(
        correction, new ModelCard(version, temperature, Calibration.threshold(softened)));
  }

  /** How a classifier does on texts, which it should not have learned from. */
  public static Figures measure(Classifier classifier, List<LabelledText> texts) {
    return Figures.of(judge(classifier, texts));
  }

  static List<Judged> judge(Classifier classifier, List<LabelledText> texts) {
    List<Judged> judged = new ArrayList<>(texts.size());
    texts.forEach(text -> judged.add(new Judged(text, classifier.rank(text.text()))));
    return judged;
  }
}

package org.cocrear.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** An OpenNLP document categorizer behind the text pipeline, and a look into its parameters. */
public final class Scorer {

  /** A text as the model sees it. */
  record Sight(List<Token> tokens, List<Features.Found> features) {}

  private final TextPipeline pipeline;
  private final Features features;
  private final DocumentCategorizerME categorizer;
  private final Map<String, Context> parameters;
  private final List<String> labels;

  /** A model, read through the pipeline and the features it was trained with. */
  public Scorer(TextPipeline pipeline, Recipe recipe, DoccatModel model) {
    this.pipeline = pipeline;
    this.features = recipe.features();
    this.categorizer = new DocumentCategorizerME(model);
    this.parameters = parametersOf((AbstractModel) model.getMaxentModel());
    this.labels =
        IntStream.range(0, categorizer.getNumberOfCategories())
            .mapToObj(categorizer::getCategory)
            .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Context> parametersOf(AbstractModel model) {
    return (Map<String, Context>) model.getDataStructures()[1];
  }

  /** In the model's own order. */
  List<String> labels() {
    return labels;
  }

  Sight see(String text) {
    List<Token> tokens = pipeline.tokens(text);
    return new Sight(tokens, features.of(tokens));
  }

  /** Every label with OpenNLP's probability, likeliest first. */
  List<Guess> rank(Sight sight) {
    double[] shares = categorizer.categorize(Recipe.names(sight.features()));
    List<Guess> ranked = new ArrayList<>(shares.length);
    for (int i = 0; i < shares.length; i++) {
      ranked.add(new Guess(labels.get(i), shares[i]));
    }
    ranked.sort(Comparator.comparingDouble(Guess::confidence).reversed());
    return ranked;
  }

  /** What each word added to a label above the mean of all, strongest first. */
  List<Word> words(Sight sight, String first) {
    int label = labels.indexOf(first);
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Features.Found feature : sight.features()) {
      Context context = parameters.get(Recipe.stored(feature.name()));
      if (context != null && !feature.places().isEmpty()) {
        double each = lead(context, label) / feature.places().size();
        for (int place : feature.places()) {
          weights.merge(sight.tokens().get(place).surface(), each, Double::sum);
        }
      }
    }
    List<Word> words = new ArrayList<>();
    weights.forEach((text, weight) -> words.add(new Word(text, weight)));
    words.sort(Comparator.comparingDouble((Word word) -> Math.abs(word.weight())).reversed());
    return words;
  }

  private double lead(Context context, int label) {
    double own = 0;
    double sum = 0;
    for (int i = 0; i < context.getOutcomes().length; i++) {
      double value = context.getParameters()[i];
      sum += value;
      own = context.getOutcomes()[i] == label ? value : own;
    }
    return own - sum / labels.size();
  }
}

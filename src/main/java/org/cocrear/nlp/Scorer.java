package org.cocrear.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.ml.model.Context;

/** An OpenNLP document categorizer behind the text pipeline, and a look into its parameters. */
public final class Scorer {

  /** A text as the model sees it. */
  record Sight(List<Token> tokens, List<Features.Found> features) {}

  private final TextPipeline pipeline;
  private final Features features;
  private final DocumentCategorizerME categorizer;
  private final Map<String, Context> parameters;
  private final FeatureTable table;
  private final Recipe recipe;
  private final List<String> labels;

  /** A model, read through the pipeline and the features it was trained with. */
  public Scorer(TextPipeline pipeline, Recipe recipe, DoccatModel model) {
    this.pipeline = pipeline;
    this.features = recipe.features();
    this.categorizer = new DocumentCategorizerME(model);
    this.parameters = Parameters.of(model);
    this.labels =
        IntStream.range(0, categorizer.getNumberOfCategories())
            .mapToObj(categorizer::getCategory)
            .toList();
    this.table = new FeatureTable(features, parameters, labels.size());
    this.recipe = recipe;
  }

  /** One that knows nothing yet, so that all it will know can be a correction. */
  static Scorer cold(TextPipeline pipeline, List<String> labels) {
    int[] outcomes = IntStream.range(0, labels.size()).toArray();
    Context nothing = new Context(outcomes, new double[labels.size()]);
    Map<String, Context> parameters = Map.of(Recipe.stored(Features.ALWAYS), nothing);
    return new Scorer(pipeline, Recipe.SHIPPED, Parameters.model(parameters, labels));
  }

  /** The same with a correction on top. */
  Scorer corrected(Correction correction) {
    Map<String, Context> all = Parameters.corrected(parameters, labels, correction);
    return new Scorer(pipeline, recipe, Parameters.model(all, labels));
  }

  /** In the model's own order. */
  public List<String> labels() {
    return labels;
  }

  /** Whether the model has parameters for a feature. */
  public boolean knows(String feature) {
    return parameters.containsKey(Recipe.stored(feature));
  }

  /** What the parameters of some features sum up to, by label. */
  public double[] sums(List<Features.Found> found) {
    double[] sums = new double[labels.size()];
    found.forEach(one -> Parameters.add(parameters.get(Recipe.stored(one.name())), sums));
    return sums;
  }

  Sight see(String text) {
    List<Token> tokens = pipeline.tokens(text);
    return new Sight(tokens, features.of(tokens));
  }

  List<Token> read(String text) {
    return pipeline.tokens(text);
  }

  /** Every label with OpenNLP's probability, softened for the text's length, likeliest first. */
  List<Guess> rank(Sight sight, double temperature) {
    double[] shares = categorizer.categorize(Recipe.names(sight.features()));
    double evenness = recipe.evenness(known(sight));
    return ModelCard.soften(sorted(shares), temperature / evenness);
  }

  private int known(Sight sight) {
    int known = 0;
    for (Features.Found feature : sight.features()) {
      known += parameters.containsKey(Recipe.stored(feature.name())) ? 1 : 0;
    }
    return known;
  }

  /** The same as by OpenNLP, for many texts. */
  List<Guess> rank(List<Token> tokens, double temperature) {
    double[] sums = table.sums(tokens);
    double factor = recipe.evenness((int) sums[labels.size()]) / temperature;
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < labels.size(); i++) {
      top = Math.max(top, sums[i]);
    }
    double all = 0;
    double[] shares = new double[labels.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp((sums[i] - top) * factor);
      all += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= all;
    }
    return sorted(shares);
  }

  private List<Guess> sorted(double[] shares) {
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
    double evenness = recipe.evenness(known(sight));
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Features.Found feature : sight.features()) {
      Context context = parameters.get(Recipe.stored(feature.name()));
      if (context != null && !feature.places().isEmpty()) {
        double each = evenness * lead(context, label) / feature.places().size();
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

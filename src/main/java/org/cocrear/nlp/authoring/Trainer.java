package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.cocrear.nlp.Features;
import org.cocrear.nlp.Recipe;
import org.cocrear.nlp.TextPipeline;
import org.cocrear.nlp.learning.WordVectors;

/**
 * Makes an OpenNLP model of a corpus, in the manner of its recipe. A feature counts by its rarity;
 * the trained parameters are multiplied with it, so that the shipped model is a plain {@link
 * DoccatModel}. Equal corpora give equal models.
 */
final class Trainer {

  private final TextPipeline pipeline;
  private final Recipe recipe;
  private final WordVectors vectors;
  private final Weighing weighing;

  Trainer(TextPipeline pipeline, Recipe recipe) {
    this(pipeline, recipe, WordVectors.none(), Weighing.EVEN);
  }

  Trainer(TextPipeline pipeline, Recipe recipe, WordVectors vectors, Weighing weighing) {
    this.pipeline = pipeline;
    this.recipe = recipe;
    this.vectors = vectors;
    this.weighing = weighing;
  }

  DoccatModel train(List<LabelledText> corpus) throws IOException {
    List<List<Features.Found>> seen = new ArrayList<>(corpus.size());
    corpus.forEach(one -> seen.add(recipe.features().of(pipeline.tokens(one.text()))));
    Map<String, Double> weights = weights(seen);
    FeatureGenerator[] generators = {new BagOfWordsFeatureGenerator()};
    return new DoccatModel(
        "es", learn(corpus, seen, weights), new TreeMap<>(), new DoccatFactory(generators));
  }

  private QNModel learn(
      List<LabelledText> corpus, List<List<Features.Found>> seen, Map<String, Double> weights)
      throws IOException {
    return switch (recipe.manner()) {
      case ENTROPY -> fold(entropy(corpus, seen, weights), weights);
      case MARGINS -> new WidestMargins(recipe, vectors, weights).learn(corpus, seen, weighing);
    };
  }

  private AbstractModel entropy(
      List<LabelledText> corpus, List<List<Features.Found>> seen, Map<String, Double> weights)
      throws IOException {
    List<Event> events = new ArrayList<>(corpus.size());
    for (int i = 0; i < seen.size(); i++) {
      events.add(event(corpus.get(i).label(), seen.get(i), weights));
    }
    return (AbstractModel)
        TrainerFactory.getEventTrainer(parameters(), new HashMap<>())
            .train(ObjectStreamUtils.createObjectStream(events));
  }

  private Map<String, Double> weights(List<List<Features.Found>> seen) {
    Map<String, Integer> texts = new HashMap<>();
    for (List<Features.Found> features : seen) {
      features.forEach(feature -> texts.merge(feature.name(), 1, Integer::sum));
    }
    Map<String, Double> weights = new HashMap<>();
    texts.forEach(
        (name, count) -> {
          if (count >= recipe.rarest()) {
            weights.put(name, recipe.weight(name, count, seen.size()));
          }
        });
    return weights;
  }

  private static Event event(
      String label, List<Features.Found> features, Map<String, Double> weights) {
    List<String> names =
        features.stream().map(Features.Found::name).filter(weights::containsKey).toList();
    float[] values = new float[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = weights.getOrDefault(names.get(i), 0.0).floatValue();
    }
    return new Event(label, names.toArray(String[]::new), values);
  }

  private TrainingParameters parameters() {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put("Algorithm", "MAXENT_QN");
    parameters.put("DataIndexer", "OnePassRealValue");
    parameters.put("sort", false);
    parameters.put("Cutoff", 1);
    parameters.put("Iterations", recipe.iterations());
    parameters.put("L1Cost", 0.0);
    parameters.put("L2Cost", recipe.cost());
    parameters.put("Threads", 1);
    return parameters;
  }

  @SuppressWarnings("unchecked")
  private static QNModel fold(AbstractModel trained, Map<String, Double> weights) {
    Map<String, Context> found =
        new TreeMap<>((Map<String, Context>) trained.getDataStructures()[1]);
    Context[] contexts = new Context[found.size()];
    String[] names = new String[found.size()];
    int i = 0;
    for (Map.Entry<String, Context> one : found.entrySet()) {
      String name = one.getKey();
      names[i] = Recipe.stored(name);
      contexts[i] = scaled(one.getValue(), weights.getOrDefault(name, 0.0));
      i++;
    }
    String[] labels = new String[trained.getNumOutcomes()];
    for (int label = 0; label < labels.length; label++) {
      labels[label] = trained.getOutcome(label);
    }
    return new QNModel(contexts, names, labels);
  }

  /** Parameters rounded to what a float holds: half the size on disk, no difference in use. */
  private static Context scaled(Context context, double factor) {
    double[] values = context.getParameters().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] * factor);
    }
    return new Context(context.getOutcomes(), values);
  }
}

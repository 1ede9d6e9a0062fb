package org.cocrear.nlp.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import org.cocrear.nlp.Correction;
import org.cocrear.nlp.Features;
import org.cocrear.nlp.Recipe;
import org.cocrear.nlp.Scorer;
import org.cocrear.nlp.learning.Margins;
import org.cocrear.nlp.learning.Rows;
import org.cocrear.nlp.learning.WordVectors;

/**
 * Finds a model's parameters by margins. What is learned over the directions of word vectors is
 * spread over the stems at the end: a stem that no labelled text has may speak too, and the model
 * stays a table of parameters by feature.
 */
final class WidestMargins {

  private final Recipe recipe;
  private final WordVectors vectors;
  private final Map<String, Double> weights;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final SortedSet<String> names;

  WidestMargins(Recipe recipe, WordVectors vectors, Map<String, Double> weights) {
    this.recipe = recipe;
    this.vectors = vectors;
    this.weights = weights;
    this.names = new TreeSet<>(weights.keySet());
    vectors.words().forEach(word -> stems.put(Features.ofStem(word), word));
    names.forEach(name -> columns.put(name, columns.size()));
    names.addAll(stems.keySet());
  }

  QNModel learn(List<LabelledText> corpus, List<List<Features.Found>> seen, Weighing weighing) {
    Rows rows = new Rows();
    seen.forEach(features -> rows.end((float) recipe.evenness(write(features, rows))));
    List<String> labels = corpus.stream().map(LabelledText::label).distinct().sorted().toList();
    return model(labels, margins(rows, corpus, weighing).learn(sides(corpus, labels)));
  }

  /** What must be added to a model, so that it says the labels of these texts. */
  Correction correct(
      Scorer ground,
      List<LabelledText> texts,
      Function<LabelledText, List<Features.Found>> see,
      Weighing weighing) {
    Rows rows = new Rows();
    List<String> labels = ground.labels();
    double[][] stands = new double[labels.size()][texts.size()];
    for (int row = 0; row < texts.size(); row++) {
      List<Features.Found> features = see.apply(texts.get(row));
      double evenness = recipe.evenness(write(features, rows) + knownBy(ground, features));
      rows.end((float) evenness);
      double[] sums = ground.sums(features);
      for (int label = 0; label < sums.length; label++) {
        stands[label][row] = evenness * sums[label];
      }
    }
    float[][] learned = margins(rows, texts, weighing).learn(sides(texts, labels), stands);
    return correction(labels, learned);
  }

  private Correction correction(List<String> labels, float[][] learned) {
    SortedMap<String, float[]> found = new TreeMap<>();
    for (String name : names) {
      double[] more = parameters(name, learned);
      float[] kept = new float[more.length];
      for (int label = 0; label < kept.length; label++) {
        kept[label] = (float) more[label];
      }
      found.put(name, kept);
    }
    return new Correction(labels, found);
  }

  /** How many features only the model below knows. */
  private int knownBy(Scorer ground, List<Features.Found> features) {
    int known = 0;
    for (Features.Found feature : features) {
      String name = feature.name();
      boolean own = columns.containsKey(name) || stems.containsKey(name);
      known += !own && ground.knows(name) ? 1 : 0;
    }
    return known;
  }

  private Margins margins(Rows rows, List<LabelledText> corpus, Weighing weighing) {
    double[] costs = corpus.stream().mapToDouble(one -> recipe.cost() * weighing.of(one)).toArray();
    return new Margins(rows, columns.size() + vectors.width(), costs);
  }

  private static byte[][] sides(List<LabelledText> corpus, List<String> labels) {
    byte[][] sides = new byte[labels.size()][corpus.size()];
    for (int label = 0; label < labels.size(); label++) {
      for (int row = 0; row < corpus.size(); row++) {
        sides[label][row] = side(corpus.get(row), labels.get(label));
      }
    }
    return sides;
  }

  private static byte side(LabelledText text, String label) {
    if (text.label().equals(label)) {
      return 1;
    }
    return (byte) (text.isSecond(label) ? Margins.NEITHER : -1);
  }

  /** Writes a text's numbers; says how many of its features count. */
  private int write(List<Features.Found> features, Rows rows) {
    float[] place = new float[vectors.width()];
    int known = 0;
    for (Features.Found feature : features) {
      Integer column = columns.get(feature.name());
      String stem = stems.get(feature.name());
      if (column != null) {
        rows.put(column, weights.getOrDefault(feature.name(), 0.0).floatValue());
      }
      if (stem != null) {
        vectors.add(stem, recipe.vectorWeight(), place);
      }
      known += column != null || stem != null ? 1 : 0;
    }
    for (int i = 0; i < place.length; i++) {
      rows.put(columns.size() + i, place[i]);
    }
    return known;
  }

  private QNModel model(List<String> labels, float[][] learned) {
    String[] stored = names.stream().map(Recipe::stored).toArray(String[]::new);
    int[] outcomes = IntStream.range(0, labels.size()).toArray();
    Context[] contexts =
        names.stream()
            .map(name -> new Context(outcomes, parameters(name, learned)))
            .toArray(Context[]::new);
    return new QNModel(contexts, stored, labels.toArray(String[]::new));
  }

  private double[] parameters(String name, float[][] learned) {
    float[] place = new float[vectors.width()];
    String stem = stems.get(name);
    if (stem != null) {
      vectors.add(stem, recipe.vectorWeight(), place);
    }
    Integer column = columns.get(name);
    double[] parameters = new double[learned.length];
    for (int label = 0; label < learned.length; label++) {
      double sum = column == null ? 0 : learned[label][column] * weights.getOrDefault(name, 0.0);
      for (int i = 0; i < place.length; i++) {
        sum += learned[label][columns.size() + i] * place[i];
      }
      parameters[label] = (float) sum;
    }
    return parameters;
  }
}

package org.cocrear.nlp;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.jspecify.annotations.Nullable;

/** The parameters inside an OpenNLP model, by the stored name of a feature. */
final class Parameters {

  private Parameters() {}

  @SuppressWarnings("unchecked")
  static Map<String, Context> of(DoccatModel model) {
    AbstractModel inside = (AbstractModel) model.getMaxentModel();
    return (Map<String, Context>) inside.getDataStructures()[1];
  }

  /** Those of a model with a correction on top. */
  static Map<String, Context> corrected(
      Map<String, Context> parameters, List<String> labels, Correction correction) {
    int[] outcomes = IntStream.range(0, labels.size()).toArray();
    int[] places = correction.labels().stream().mapToInt(labels::indexOf).toArray();
    if (IntStream.of(places).anyMatch(place -> place < 0)) {
      throw new IllegalArgumentException("the correction has a label that the model lacks");
    }
    Map<String, Context> corrected = new TreeMap<>(parameters);
    correction
        .parameters()
        .forEach(
            (name, more) -> {
              String stored = Recipe.stored(name);
              double[] sums = new double[labels.size()];
              add(parameters.get(stored), sums);
              for (int i = 0; i < places.length; i++) {
                sums[places[i]] += more[i];
              }
              corrected.put(stored, new Context(outcomes, sums));
            });
    return corrected;
  }

  static void add(@Nullable Context context, double[] sums) {
    if (context != null) {
      for (int i = 0; i < context.getOutcomes().length; i++) {
        sums[context.getOutcomes()[i]] += context.getParameters()[i];
      }
    }
  }

  static DoccatModel model(Map<String, Context> parameters, List<String> labels) {
    String[] names = parameters.keySet().toArray(String[]::new);
    Context[] contexts = parameters.values().toArray(Context[]::new);
    FeatureGenerator[] generators = {new BagOfWordsFeatureGenerator()};
    return new DoccatModel(
        "es",
        new QNModel(contexts, names, labels.toArray(String[]::new)),
        new TreeMap<>(),
        new DoccatFactory(generators));
  }
}

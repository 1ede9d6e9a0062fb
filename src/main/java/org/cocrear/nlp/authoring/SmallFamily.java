package org.cocrear.nlp.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.tagging.Alarms;
import org.cocrear.nlp.tagging.Intents;
import org.cocrear.nlp.tagging.OgpValues;

/**
 * Small models that are trained and measured together.
 *
 * @param name its folder
 * @param title of its report
 * @param several whether a text may have several labels: then each has a model of its own, and the
 *     first column of the corpus names them all
 * @param promise precision for which thresholds are chosen
 * @param floor no threshold lies below
 */
record SmallFamily(String name, String title, boolean several, double promise, double floor) {

  static final List<SmallFamily> ALL =
      List.of(
          new SmallFamily(Intents.FAMILY, "what people want of the bot", false, 0.98, 0.5),
          new SmallFamily(OgpValues.FAMILY, "the values of open government", true, 0.85, 0.4),
          new SmallFamily(Alarms.FAMILY, "texts that a person sees first", true, 0.7, 0.25));

  /** The models of the family, each with the corpus that it learns. */
  SortedMap<String, List<LabelledText>> models(List<LabelledText> corpus) {
    SortedMap<String, List<LabelledText>> models = new TreeMap<>();
    if (!several) {
      models.put("model", corpus);
      return models;
    }
    for (LabelledText one : corpus) {
      labels(one).forEach(label -> models.computeIfAbsent(label, unseen -> new ArrayList<>()));
    }
    models.remove(Classifier.OUTSIDE);
    models.forEach((label, texts) -> corpus.forEach(one -> texts.add(yesOrNo(one, label))));
    return models;
  }

  private static LabelledText yesOrNo(LabelledText one, String label) {
    String said = labels(one).contains(label) ? label : Classifier.OUTSIDE;
    return new LabelledText(said, "", one.register(), one.text());
  }

  private static List<String> labels(LabelledText one) {
    return Arrays.asList(one.label().split(" ", -1));
  }
}

package org.cocrear.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatModel;

/** The classifiers of all plans: each is read once, at its first use. */
public final class Classifiers {

  private final ModelFolder folder;
  private final TextPipeline pipeline;
  private final Map<String, Classifier> known = new ConcurrentHashMap<>();
  private final Map<String, Classifier> used = new ConcurrentHashMap<>();

  /** Those of a folder. */
  public Classifiers(ModelFolder folder) {
    this.folder = folder;
    this.pipeline = new TextPipeline(folder);
  }

  /** A plan's classifier; a plan without a model gets one that says {@code ninguno}, never sure. */
  public Classifier forPlan(String planId) {
    Classifier own = used.get(planId);
    if (own != null) {
      return own;
    }
    return hasModel(planId) ? require(planId) : Classifier.silent();
  }

  /** A plan's classifier, or {@link NoModelException}. */
  public Classifier require(String planId) {
    Classifier own = used.get(planId);
    return own == null ? known.computeIfAbsent(planId, this::load) : own;
  }

  /** From now on, for all that ask, this one is the plan's. */
  public void use(String planId, Classifier classifier) {
    used.put(planId, classifier);
  }

  /** From now on the shipped one is the plan's again. */
  public void useShipped(String planId) {
    used.remove(planId);
  }

  /**
   * What corrections of a plan are made upon: its shipped classifier, or a cold one.
   *
   * @param axes of the plan; {@code ninguno} is added
   */
  public Classifier ground(String planId, List<String> axes) {
    if (hasModel(planId)) {
      return known.computeIfAbsent(planId, this::load);
    }
    List<String> labels =
        Stream.concat(axes.stream(), Stream.of(Classifier.OUTSIDE)).sorted().distinct().toList();
    return Classifier.cold(pipeline, labels);
  }

  TextPipeline pipeline() {
    return pipeline;
  }

  private boolean hasModel(String planId) {
    try {
      return known.containsKey(planId) || (isPlain(planId) && exists(planId));
    } catch (IOException trouble) {
      throw new IllegalStateException("the model of " + planId + " cannot be read", trouble);
    }
  }

  private boolean exists(String planId) throws IOException {
    try (InputStream in = folder.find(planId + "/model.bin")) {
      return in != null;
    }
  }

  private Classifier load(String planId) {
    if (!isPlain(planId)) {
      throw new NoModelException(planId);
    }
    try (InputStream model = folder.find(planId + "/model.bin");
        InputStream card = folder.find(planId + "/model.properties")) {
      if (model == null || card == null) {
        throw new NoModelException(planId);
      }
      Scorer scorer = new Scorer(pipeline, Recipe.SHIPPED, new DoccatModel(model));
      return new Classifier(scorer, ModelCard.read(card));
    } catch (IOException trouble) {
      throw new IllegalStateException("the model of " + planId + " cannot be read", trouble);
    }
  }

  private static boolean isPlain(String planId) {
    return planId.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }
}

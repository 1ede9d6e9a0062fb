package org.cocrear.nlp.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import opennlp.tools.doccat.DoccatModel;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Features;
import org.cocrear.nlp.ModelCard;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.Recipe;
import org.cocrear.nlp.Scorer;
import org.cocrear.nlp.TextPipeline;

/** Reads the small models of a folder; all share the text pipeline of the axes. */
public final class SmallModels {

  /** Small words count here: "how is mine going" has no other. */
  public static final Recipe RECIPE =
      new Recipe(new Features(true, true, true, 2, 6), 2, 0.1, 0.6, 60);

  private final ModelFolder folder;
  private final TextPipeline pipeline;

  /** Those of a folder. */
  public SmallModels(ModelFolder folder) {
    this.folder = folder;
    this.pipeline = new TextPipeline(folder);
  }

  /** What a family of models learned; empty where it was never trained. */
  Optional<Cutoffs> cutoffs(String family) {
    try (InputStream in = folder.find(family + "/model.properties")) {
      return in == null ? Optional.empty() : Optional.of(Cutoffs.read(in));
    } catch (IOException trouble) {
      throw unreadable(family, trouble);
    }
  }

  /** One model of a family. */
  Classifier classifier(String family, String name, Cutoffs cutoffs) {
    try (InputStream in = folder.find(family + "/" + name + ".bin")) {
      if (in == null) {
        throw new IllegalStateException("nlp-models/" + family + "/" + name + ".bin is missing");
      }
      Scorer scorer = new Scorer(pipeline, RECIPE, new DoccatModel(in));
      return new Classifier(scorer, new ModelCard(cutoffs.version(), cutoffs.temperature(), 1));
    } catch (IOException trouble) {
      throw unreadable(family, trouble);
    }
  }

  ModelFolder folder() {
    return folder;
  }

  private static IllegalStateException unreadable(String family, IOException trouble) {
    return new IllegalStateException("the models of " + family + " cannot be read", trouble);
  }
}

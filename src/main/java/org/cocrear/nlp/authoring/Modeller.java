package org.cocrear.nlp.authoring;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatModel;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.ModelCard;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.Recipe;
import org.cocrear.nlp.Scorer;
import org.cocrear.nlp.TextPipeline;
import org.cocrear.nlp.learning.WordVectors;

/** Makes a plan's model from its corpus: cross-validates, calibrates, trains on all, writes. */
final class Modeller {

  /** Learned without labels from public texts; every plan's training uses them. */
  static final String VECTORS = "words.bin";

  private static final int DIGITS = 12;

  private final ModelFolder folder;
  private final TextPipeline pipeline;
  private final Recipe recipe;
  private final WordVectors vectors;
  private final Weighing weighing;

  Modeller(ModelFolder folder, Recipe recipe) {
    this(folder, recipe, Weighing.SHIPPED);
  }

  Modeller(ModelFolder folder, Recipe recipe, Weighing weighing) {
    this.folder = folder;
    this.recipe = recipe;
    this.weighing = weighing;
    this.pipeline = new TextPipeline(folder);
    this.vectors = recipe.vectorWeight() == 0 ? WordVectors.none() : vectors(folder);
  }

  static WordVectors vectors(ModelFolder folder) {
    try (InputStream in = folder.findShared(VECTORS)) {
      return in == null ? WordVectors.none() : WordVectors.read(new BufferedInputStream(in));
    } catch (IOException trouble) {
      throw new IllegalStateException("nlp-models/" + VECTORS + " cannot be read", trouble);
    }
  }

  /** A classifier of raw confidences, for measuring. */
  Classifier raw(List<LabelledText> corpus) throws IOException {
    return with(corpus, new ModelCard("raw", 1, 1));
  }

  Classifier with(List<LabelledText> corpus, ModelCard card) throws IOException {
    return new Classifier(new Scorer(pipeline, recipe, train(corpus)), card);
  }

  DoccatModel train(List<LabelledText> corpus) throws IOException {
    return new Trainer(pipeline, recipe, vectors, weighing).train(corpus);
  }

  /** Learns temperature and threshold from texts that their judge had not seen. */
  ModelCard card(List<LabelledText> corpus, List<Judged> judged) {
    double temperature = Calibration.temperature(judged, weighing);
    List<Judged> softened = judged.stream().map(one -> one.at(temperature)).toList();
    double threshold = Calibration.threshold(softened, weighing);
    return new ModelCard(version(corpus), temperature, threshold);
  }

  /** Writes {@code model.bin} and {@code model.properties} of a corpus alone. */
  ModelCard write(List<LabelledText> corpus, Path out) throws IOException {
    return write(corpus, List.of(), out);
  }

  /** Writes {@code model.bin} and {@code model.properties} of a corpus and other texts. */
  ModelCard write(List<LabelledText> corpus, List<LabelledText> others, Path out)
      throws IOException {
    List<LabelledText> all = Stream.concat(corpus.stream(), others.stream()).toList();
    CrossValidation folds = new CrossValidation(corpus, others);
    ModelCard card = card(all, folds.run(CrossValidation.FOLDS, texts -> raw(texts)::rank));
    Files.createDirectories(out);
    Files.write(out.resolve("model.bin"), ModelFile.bytes(train(all)));
    Files.writeString(out.resolve("model.properties"), card.text());
    return card;
  }

  String version(List<LabelledText> corpus) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(recipe.signature().getBytes(StandardCharsets.UTF_8));
      for (String resource : TextPipeline.RESOURCES) {
        digest.update(folder.lines(resource).toString().getBytes(StandardCharsets.UTF_8));
      }
      if (recipe.manner() == Recipe.Manner.MARGINS) {
        String more = weighing + " " + vectors.fingerprint();
        digest.update(more.getBytes(StandardCharsets.UTF_8));
      }
      corpus.forEach(one -> digest.update(one.toString().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import opennlp.tools.doccat.DoccatModel;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.ModelCard;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.Recipe;
import org.cocrear.nlp.Scorer;
import org.cocrear.nlp.TextPipeline;

/** Makes a plan's model from its corpus: cross-validates, calibrates, trains on all, writes. */
final class Modeller {

  private static final int DIGITS = 12;

  private final ModelFolder folder;
  private final TextPipeline pipeline;
  private final Recipe recipe;

  Modeller(ModelFolder folder, Recipe recipe) {
    this.folder = folder;
    this.recipe = recipe;
    this.pipeline = new TextPipeline(folder);
  }

  /** A classifier of raw confidences, for measuring. */
  Classifier raw(List<LabelledText> corpus) throws IOException {
    return with(corpus, new ModelCard("raw", 1, 1));
  }

  Classifier with(List<LabelledText> corpus, ModelCard card) throws IOException {
    return new Classifier(new Scorer(pipeline, recipe, train(corpus)), card);
  }

  DoccatModel train(List<LabelledText> corpus) throws IOException {
    return new Trainer(pipeline, recipe).train(corpus);
  }

  /** Learns temperature and threshold from texts that their judge had not seen. */
  ModelCard card(List<LabelledText> corpus, List<Judged> judged) {
    double temperature = Calibration.temperature(judged);
    List<Judged> softened = judged.stream().map(one -> one.at(temperature)).toList();
    return new ModelCard(version(corpus), temperature, Calibration.threshold(softened));
  }

  /** Writes {@code model.bin} and {@code model.properties}. */
  ModelCard write(List<LabelledText> corpus, Path out) throws IOException {
    List<Judged> judged =
        new CrossValidation(corpus).run(CrossValidation.FOLDS, texts -> raw(texts)::rank);
    ModelCard card = card(corpus, judged);
    Files.createDirectories(out);
    Files.write(out.resolve("model.bin"), ModelFile.bytes(train(corpus)));
    Files.writeString(out.resolve("model.properties"), card.text());
    return card;
  }

  String version(List<LabelledText> corpus) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(recipe.toString().getBytes(StandardCharsets.UTF_8));
      for (String resource : TextPipeline.RESOURCES) {
        digest.update(folder.lines(resource).toString().getBytes(StandardCharsets.UTF_8));
      }
      corpus.forEach(one -> digest.update(one.toString().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

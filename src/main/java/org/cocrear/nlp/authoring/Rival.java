package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.cocrear.nlp.Guess;

/**
 * OpenNLP as it comes: its tokenizer, its bag of words, its default settings.
 *
 * @param algorithm {@code MAXENT}, {@code NAIVEBAYES} or {@code PERCEPTRON}
 */
record Rival(String algorithm) implements CrossValidation.Maker {

  static final List<Rival> ALL =
      List.of(new Rival("MAXENT"), new Rival("NAIVEBAYES"), new Rival("PERCEPTRON"));

  @Override
  public CrossValidation.Judge make(List<LabelledText> texts) throws IOException {
    List<DocumentSample> samples =
        texts.stream().map(one -> new DocumentSample(one.label(), words(one.text()))).toList();
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
    parameters.put("PrintMessages", false);
    DocumentCategorizerME categorizer =
        new DocumentCategorizerME(
            DocumentCategorizerME.train(
                "es",
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                new DoccatFactory()));
    return text -> rank(categorizer, text);
  }

  private static String[] words(String text) {
    String[] words = SimpleTokenizer.INSTANCE.tokenize(text);
    return words.length == 0 ? new String[] {text} : words;
  }

  private static List<Guess> rank(DocumentCategorizerME categorizer, String text) {
    double[] shares = categorizer.categorize(words(text));
    List<Guess> ranked = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      ranked.add(new Guess(categorizer.getCategory(i), shares[i]));
    }
    ranked.sort(Comparator.comparingDouble(Guess::confidence).reversed());
    return ranked;
  }
}

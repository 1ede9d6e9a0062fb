package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cocrear.nlp.Guess;

/**
 * A classifier of others, run by a script where the machine has it; never part of the product.
 *
 * @param python the interpreter that knows the libraries
 * @param script what trains and judges
 * @param key what the script calls it
 * @param name what people call it
 */
record OutsideRival(String python, Path script, String key, String name) {

  static List<OutsideRival> all(String python, Path script) {
    return List.of(
        new OutsideRival(python, script, "svm", "scikit-learn LinearSVC, words + pairs + letters"),
        new OutsideRival(python, script, "logistic", "scikit-learn LogisticRegression, the same"),
        new OutsideRival(python, script, "fasttext", "fastText, words + pairs + letters"));
  }

  /** Trains on some texts, ranks the labels of others; confidences stand for the order alone. */
  List<Judged> judge(List<LabelledText> seen, List<LabelledText> unseen) throws IOException {
    Path train = write(seen);
    Path test = write(unseen);
    Path answers = Files.createTempFile("rival", ".tsv");
    try {
      run(train, test, answers);
      return read(unseen, Files.readAllLines(answers));
    } finally {
      Files.delete(train);
      Files.delete(test);
      Files.delete(answers);
    }
  }

  private void run(Path train, Path test, Path answers) throws IOException {
    Process process =
        new ProcessBuilder(
                python,
                script.toString(),
                key,
                train.toString(),
                test.toString(),
                answers.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(name + ": apt-get install python3-sklearn fasttext, then again");
      }
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static Path write(List<LabelledText> texts) throws IOException {
    List<String> rows = texts.stream().map(one -> one.label() + "\t" + one.text()).toList();
    return Files.write(Files.createTempFile("rival", ".tsv"), rows, StandardCharsets.UTF_8);
  }

  private static List<Judged> read(List<LabelledText> unseen, List<String> answers) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < unseen.size(); i++) {
      List<Guess> ranked = new ArrayList<>();
      for (String label : answers.get(i).split("\t", -1)) {
        ranked.add(new Guess(label, 1.0 / (1 << ranked.size())));
      }
      judged.add(new Judged(unseen.get(i), ranked));
    }
    return judged;
  }
}

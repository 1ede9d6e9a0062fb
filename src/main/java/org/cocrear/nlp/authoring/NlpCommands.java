package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.ModelCard;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.NoModelException;
import org.cocrear.nlp.Recipe;

/** The command line: {@code classify}, {@code train}, {@code evaluate}. */
public final class NlpCommands {

  /** What it understands. */
  public static final Set<String> VERBS = Set.of("classify", "train", "evaluate");

  private static final int DONE = 0;
  private static final int TROUBLE = 1;
  private static final int MISUSE = 2;

  private static final Map<String, Set<String>> OPTIONS =
      Map.of(
          "classify", Set.of("--plan", "--models"),
          "train", Set.of("--plan", "--corpus", "--out", "--models"),
          "evaluate", Set.of("--plan", "--corpus", "--out", "--models", "--outside"));

  private final Map<String, String> options;
  private final PrintStream out;
  private final PrintStream err;

  private NlpCommands(Map<String, String> options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /**
   * Carries out a verb; nothing but its result goes to {@code out}.
   *
   * @return the process's exit code: 0 done, 1 trouble with files, 2 misuse or unknown plan
   */
  public static int run(
      String verb, List<String> args, InputStream in, PrintStream out, PrintStream err) {
    PrintStream console = System.out;
    System.setOut(err); // what libraries log must not mix with the answers
    try {
      return new NlpCommands(options(verb, args), out, err).carryOut(verb, in);
    } catch (NoModelException | IllegalArgumentException misuse) {
      err.println(misuse.getMessage());
      return MISUSE;
    } catch (IOException | IllegalStateException trouble) {
      err.println(trouble.getMessage());
      return TROUBLE;
    } finally {
      System.setOut(console);
    }
  }

  private int carryOut(String verb, InputStream in) throws IOException {
    switch (verb) {
      case "classify" -> new ClassifyCommand(classifier(), out, err).run(in);
      case "train" -> train();
      case "evaluate" -> evaluate();
      default -> throw new IllegalArgumentException("unknown command: " + verb);
    }
    return DONE;
  }

  private static Map<String, String> options(String verb, List<String> args) {
    Set<String> allowed = OPTIONS.getOrDefault(verb, Set.of());
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      if (!allowed.contains(args.get(i)) || i + 1 == args.size()) {
        String known = String.join(" ", allowed.stream().sorted().toList());
        throw new IllegalArgumentException(
            verb + ": \"" + args.get(i) + "\" is not understood; options with a value: " + known);
      }
      options.put(args.get(i), args.get(i + 1));
    }
    return options;
  }

  private Classifier classifier() {
    return new Classifiers(folder()).require(plan());
  }

  private String plan() {
    return options.getOrDefault("--plan", "rosario-2021-2023");
  }

  private ModelFolder folder() {
    String models = options.get("--models");
    return models == null ? ModelFolder.inJar() : ModelFolder.at(Path.of(models));
  }

  private Path models() {
    return Path.of(options.getOrDefault("--models", "nlp-models"));
  }

  private Path home() {
    return models().resolve(plan());
  }

  private Path place(String option, Path otherwise) {
    String given = options.get(option);
    return given == null ? otherwise : Path.of(given);
  }

  private List<LabelledText> corpus() throws IOException {
    Path place = place("--corpus", home().resolve("corpus"));
    List<LabelledText> corpus = Corpus.read(place);
    err.println(corpus.size() + " texts in " + place);
    if (corpus.stream().noneMatch(one -> one.label().equals(Classifier.OUTSIDE))) {
      throw new IllegalArgumentException(place + ": no text of " + Classifier.OUTSIDE);
    }
    return corpus;
  }

  private void train() throws IOException {
    small().train();
    if (small().leavesAxes()) {
      trainPlan();
    }
  }

  private SmallCommands small() {
    return new SmallCommands(options, folder(), models(), out, err);
  }

  private void trainPlan() throws IOException {
    Path place = place("--out", home());
    ModelCard card = new Modeller(folder(), Recipe.SHIPPED).write(corpus(), place);
    err.println("written: " + place.resolve("model.bin"));
    out.print(card.text());
  }

  private void evaluate() throws IOException {
    small().evaluate();
    if (small().leavesAxes()) {
      evaluatePlan();
    }
  }

  private void evaluatePlan() throws IOException {
    String outside = options.get("--outside");
    List<LabelledText> strangers =
        outside == null ? List.of() : Corpus.readOutside(Path.of(outside));
    Evaluation evaluation = new Evaluation(folder(), corpus(), strangers);
    String report = new Report(evaluation).write(plan(), outside != null);
    Path place = place("--out", home()).resolve("REPORT.md");
    Files.writeString(place, report);
    err.println("written: " + place);
  }
}

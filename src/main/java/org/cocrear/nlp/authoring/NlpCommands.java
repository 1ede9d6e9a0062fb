package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.NoModelException;

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
          "train",
              Set.of(
                  "--plan", "--corpus", "--out", "--models", "--public", "--words", "--decisions"),
          "evaluate",
              Set.of(
                  "--plan",
                  "--corpus",
                  "--out",
                  "--models",
                  "--public",
                  "--rivals",
                  "--cold-start"));

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
      case "classify" -> classify(in);
      case "train" -> train();
      case "evaluate" -> evaluate();
      default -> throw new IllegalArgumentException("unknown command: " + verb);
    }
    return DONE;
  }

  private static Map<String, String> options(String verb, List<String> args) {
    Set<String> allowed = OPTIONS.getOrDefault(verb, Set.of());
    Map<String, String> options = new HashMap<>();
    List<String> words = args.stream().flatMap(NlpCommands::apart).toList();
    for (int i = 0; i < words.size(); i += 2) {
      if (!allowed.contains(words.get(i)) || i + 1 == words.size()) {
        String known = String.join(" ", allowed.stream().sorted().toList());
        throw new IllegalArgumentException(
            verb + ": \"" + words.get(i) + "\" is not understood; options with a value: " + known);
      }
      options.put(words.get(i), words.get(i + 1));
    }
    return options;
  }

  private void classify(InputStream in) throws IOException {
    Progress progress =
        Progress.isWatched() ? new Progress(err, Progress.inputSize(), System::nanoTime) : null;
    new ClassifyCommand(classifier(), out, err, progress).run(in);
  }

  /** {@code --plan=x} as {@code --plan x}. */
  private static Stream<String> apart(String word) {
    int sign = word.startsWith("--") ? word.indexOf('=') : -1;
    return sign < 0
        ? Stream.of(word)
        : Stream.of(word.substring(0, sign), word.substring(sign + 1));
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

  private AxisCommands axes() {
    return new AxisCommands(options, folder(), home(), out, err);
  }

  private SmallCommands small() {
    return new SmallCommands(options, folder(), models(), out, err);
  }

  private void train() throws IOException {
    boolean words = options.containsKey("--words");
    if (!words && !options.containsKey("--decisions")) {
      small().train();
    }
    if (words || small().leavesAxes()) {
      axes().train();
    }
  }

  private void evaluate() throws IOException {
    if (!options.containsKey("--cold-start")) {
      small().evaluate();
    }
    if (small().leavesAxes()) {
      axes().evaluate();
    }
  }
}

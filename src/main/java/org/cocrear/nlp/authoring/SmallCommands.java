package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cocrear.nlp.ModelFolder;
import org.jspecify.annotations.Nullable;

/** Training and measuring of the small models: of the one that is named, of all where none is. */
final class SmallCommands {

  private final Map<String, String> options;
  private final ModelFolder folder;
  private final Path models;
  private final PrintStream out;
  private final PrintStream err;

  SmallCommands(
      Map<String, String> options,
      ModelFolder folder,
      Path models,
      PrintStream out,
      PrintStream err) {
    this.options = options;
    this.folder = folder;
    this.models = models;
    this.out = out;
    this.err = err;
  }

  /** Whether the command is also meant for the axes of a plan. */
  boolean leavesAxes() {
    return SmallFamily.ALL.stream().noneMatch(this::isNamed);
  }

  void train() throws IOException {
    for (SmallFamily family : families()) {
      Path place = place(family);
      out.print(new SmallModeller(folder, family, corpus(family)).write(place).text());
      err.println("written: " + place);
    }
  }

  void evaluate() throws IOException {
    for (SmallFamily family : families()) {
      Path place = place(family).resolve("REPORT.md");
      SmallModeller modeller = new SmallModeller(folder, family, corpus(family));
      Path heldOut = models.resolve(family.name()).resolve("held-out.tsv");
      String more = Files.exists(heldOut) ? new HeldOut(folder, heldOut).section() : "";
      Files.writeString(place, new SmallReport(modeller).write() + more);
      err.println("written: " + place);
    }
  }

  private List<SmallFamily> families() {
    boolean all = !options.containsKey("--plan") && !options.containsKey("--corpus");
    return SmallFamily.ALL.stream()
        .filter(family -> isNamed(family) || (all && isThere(family)))
        .toList();
  }

  private boolean isNamed(SmallFamily family) {
    return family.name().equals(options.get("--plan"));
  }

  private boolean isThere(SmallFamily family) {
    return Files.isDirectory(models.resolve(family.name()).resolve("corpus"));
  }

  private List<LabelledText> corpus(SmallFamily family) throws IOException {
    Path usual = models.resolve(family.name()).resolve("corpus");
    Path place = path("--corpus", usual);
    List<LabelledText> texts = Corpus.read(place);
    err.println(texts.size() + " texts in " + place);
    return texts;
  }

  private Path place(SmallFamily family) {
    Path usual = models.resolve(family.name());
    return isNamed(family) ? path("--out", usual) : usual;
  }

  private Path path(String option, Path usual) {
    @Nullable String given = options.get(option);
    return given == null ? usual : Path.of(given);
  }
}

package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.tagging.Cutoffs;
import org.cocrear.nlp.tagging.SmallModels;

/** Makes a family of small models from its corpus, and measures it. */
final class SmallModeller {

  /** What judges of other folds made of each fold, by model. */
  record Trial(SortedMap<String, List<List<Judged>>> folds) {

    List<Judged> all() {
      return folds.values().stream().flatMap(List::stream).flatMap(List::stream).toList();
    }

    Trial at(double temperature) {
      SortedMap<String, List<List<Judged>>> softened = new TreeMap<>();
      folds.forEach(
          (name, parts) ->
              softened.put(
                  name,
                  parts.stream()
                      .map(part -> part.stream().map(one -> one.at(temperature)).toList())
                      .toList()));
      return new Trial(softened);
    }
  }

  private final SmallFamily family;
  private final Modeller modeller;
  private final List<LabelledText> corpus;

  SmallModeller(ModelFolder folder, SmallFamily family, List<LabelledText> corpus) {
    this.family = family;
    this.modeller = new Modeller(folder, SmallModels.RECIPE);
    this.corpus = List.copyOf(corpus);
  }

  SmallFamily family() {
    return family;
  }

  List<LabelledText> corpus() {
    return corpus;
  }

  String version() {
    return modeller.version(corpus);
  }

  /** Writes {@code *.bin} and {@code model.properties}. */
  Cutoffs write(Path out) throws IOException {
    Cutoffs cutoffs = cutoffs(trial());
    Files.createDirectories(out);
    for (Map.Entry<String, List<LabelledText>> model : family.models(corpus).entrySet()) {
      Files.write(out.resolve(model.getKey() + ".bin"), bytes(model.getValue()));
    }
    Files.writeString(out.resolve("model.properties"), cutoffs.text());
    return cutoffs;
  }

  byte[] bytes(List<LabelledText> texts) throws IOException {
    return ModelFile.bytes(modeller.train(texts));
  }

  /** Five folds, the same for every model of the family. */
  Trial trial() throws IOException {
    CrossValidation dealt = new CrossValidation(corpus);
    SortedMap<String, List<List<Judged>>> folds = new TreeMap<>();
    for (String name : family.models(corpus).keySet()) {
      List<List<Judged>> parts = new ArrayList<>();
      for (int fold = 0; fold < CrossValidation.FOLDS; fold++) {
        parts.add(judge(name, dealt.part(fold, false), dealt.part(fold, true)));
      }
      folds.put(name, parts);
    }
    return new Trial(folds);
  }

  private List<Judged> judge(String name, List<LabelledText> seen, List<LabelledText> unseen)
      throws IOException {
    CrossValidation.Judge judge = modeller.raw(of(name, seen))::rank;
    return of(name, unseen).stream()
        .map(text -> new Judged(text, judge.rank(text.text())))
        .toList();
  }

  private List<LabelledText> of(String name, List<LabelledText> texts) {
    return family.models(texts).getOrDefault(name, List.of());
  }

  Cutoffs cutoffs(Trial trial) {
    double temperature = Calibration.temperature(trial.all());
    SortedMap<String, Double> thresholds = new TreeMap<>();
    trial
        .at(temperature)
        .folds()
        .values()
        .forEach(parts -> thresholds.putAll(thresholds(parts, -1)));
    return new Cutoffs(version(), temperature, thresholds);
  }

  /** Thresholds from all folds but one; -1 leaves none out. */
  SortedMap<String, Double> thresholds(List<List<Judged>> parts, int without) {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < parts.size(); fold++) {
      if (fold != without) {
        judged.addAll(parts.get(fold));
      }
    }
    return Cutting.thresholds(judged, family.promise(), family.floor());
  }
}

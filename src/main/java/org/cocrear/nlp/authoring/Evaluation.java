package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cocrear.nlp.Features;
import org.cocrear.nlp.ModelCard;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.Recipe;

/**
 * Everything that is measured of a plan's model: by cross-validation over its own corpus, and over
 * other people's texts that no model of ours has seen.
 */
final class Evaluation {

  private static final int QUICK = 1;

  /** One row of a comparison: over the first folds, and over texts from outside. */
  record Row(String name, Scoreboard inside, Scoreboard outside) {}

  private final ModelFolder folder;
  private final List<LabelledText> corpus;
  private final List<LabelledText> strangers;
  private final CrossValidation folds;

  Evaluation(ModelFolder folder, List<LabelledText> corpus, List<LabelledText> strangers) {
    this.folder = folder;
    this.corpus = corpus;
    this.strangers = strangers;
    this.folds = new CrossValidation(corpus);
  }

  List<LabelledText> corpus() {
    return corpus;
  }

  /** All folds, raw confidences. */
  List<Judged> inside() throws IOException {
    return folds.run(CrossValidation.FOLDS, maker(Recipe.SHIPPED));
  }

  /** Texts from outside, by the model of the whole corpus. */
  Scoreboard outside(ModelCard card) throws IOException {
    List<Judged> judged = judge(maker(Recipe.SHIPPED).make(corpus));
    return new Scoreboard(judged.stream().map(one -> one.at(card.temperature())).toList());
  }

  ModelCard card(List<Judged> judged) {
    return new Modeller(folder, Recipe.SHIPPED).card(corpus, judged);
  }

  /** What each part of the recipe is worth. */
  List<Row> ablation() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Recipe> variant : variants().entrySet()) {
      rows.add(row(variant.getKey(), maker(variant.getValue())));
    }
    return rows;
  }

  List<Row> rivals() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Rival rival : Rival.ALL) {
      rows.add(row("OpenNLP " + rival.algorithm() + ", its own bag of words", rival));
    }
    return rows;
  }

  /** By how many texts the model learned from. */
  List<Row> learning() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int quarter = 1; quarter <= 3; quarter++) {
      int share = quarter;
      CrossValidation.Maker whole = maker(Recipe.SHIPPED);
      rows.add(row(25 * quarter + " %", texts -> whole.make(thin(texts, share))));
    }
    return rows;
  }

  private static List<LabelledText> thin(List<LabelledText> texts, int quarters) {
    List<LabelledText> kept = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (i % 4 < quarters) {
        kept.add(texts.get(i));
      }
    }
    return kept;
  }

  private Row row(String name, CrossValidation.Maker maker) throws IOException {
    List<Judged> outside = strangers.isEmpty() ? List.of() : judge(maker.make(corpus));
    return new Row(name, new Scoreboard(folds.run(QUICK, maker)), new Scoreboard(outside));
  }

  private List<Judged> judge(CrossValidation.Judge judge) {
    return strangers.stream().map(text -> new Judged(text, judge.rank(text.text()))).toList();
  }

  private CrossValidation.Maker maker(Recipe recipe) {
    Modeller modeller = new Modeller(folder, recipe);
    return texts -> modeller.raw(texts)::rank;
  }

  private static Map<String, Recipe> variants() {
    Recipe all = Recipe.SHIPPED;
    Features seen = all.features();
    Map<String, Recipe> variants = new LinkedHashMap<>();
    variants.put("shipped", all);
    variants.put("stems alone", all.seeing(new Features(true, false, false, 0, 0)));
    variants.put("stems and pairs", all.seeing(new Features(true, false, true, 0, 0)));
    variants.put("pieces of words alone", all.seeing(seen.without(true, true)));
    variants.put("without pairs", all.seeing(seen.without(false, true)));
    variants.put("with small words", all.seeing(seen.withSmall()));
    variants.put("L2 cost a tenth", all.costing(all.cost() / 10));
    return variants;
  }
}

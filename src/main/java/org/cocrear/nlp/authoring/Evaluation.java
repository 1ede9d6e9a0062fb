package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cocrear.nlp.Features;
import org.cocrear.nlp.ModelCard;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.Recipe;

/**
 * Everything that is measured of a plan's model. Decisions look at the open texts alone: by
 * cross-validation, and by whole sources left out. The texts held back are judged once.
 */
final class Evaluation {

  /** One row of a comparison: one fold of the corpus, of minutes, of proposals of cities. */
  record Row(String name, Scoreboard corpus, Scoreboard minutes, Scoreboard cities) {}

  /** A source judged by a model that saw all others, and by that of the repository alone. */
  record Left(String source, Scoreboard others, Scoreboard repository) {}

  private static final String MINUTES = "chile2016_ela";

  private final ModelFolder folder;
  private final List<LabelledText> corpus;
  private final PublicTexts strangers;
  private final List<LabelledText> open;
  private final CrossValidation folds;

  Evaluation(ModelFolder folder, List<LabelledText> corpus, PublicTexts strangers) {
    this.folder = folder;
    this.corpus = corpus;
    this.strangers = strangers;
    this.open = HeldBack.part(corpus, false);
    this.folds = new CrossValidation(open, strangers.open());
  }

  List<LabelledText> corpus() {
    return corpus;
  }

  boolean hasStrangers() {
    return !strangers.open().isEmpty();
  }

  /** The sources of public texts, in alphabetical order. */
  List<String> sources() {
    return strangers.open().stream().map(LabelledText::register).distinct().sorted().toList();
  }

  /** All folds by the shipped recipe, raw confidences. */
  List<Judged> crossed() throws IOException {
    return folds.run(CrossValidation.FOLDS, maker(Recipe.SHIPPED));
  }

  /** All folds of the corpus alone, by models of the corpus alone. */
  List<Judged> crossedAlone() throws IOException {
    return new CrossValidation(open).run(CrossValidation.FOLDS, maker(Recipe.SHIPPED));
  }

  ModelCard card(List<Judged> judged) {
    List<LabelledText> all =
        Stream.of(corpus, strangers.open(), strangers.held()).flatMap(List::stream).toList();
    return new Modeller(folder, Recipe.SHIPPED).card(all, judged);
  }

  /** What is held back, judged by a model of open texts, with public ones or without. */
  Scoreboard held(boolean withPublic, ModelCard card) throws IOException {
    List<LabelledText> held = new ArrayList<>(HeldBack.part(corpus, true));
    held.addAll(strangers.held());
    List<LabelledText> seen = new ArrayList<>(open);
    seen.addAll(withPublic ? strangers.open() : List.of());
    return judge(maker(Recipe.SHIPPED).make(seen), held, card);
  }

  /** Each source of public texts, left out whole. */
  List<Left> leftOut(ModelCard card) throws IOException {
    CrossValidation.Judge repository = maker(Recipe.SHIPPED).make(open);
    List<Left> left = new ArrayList<>();
    for (String source : sources()) {
      List<LabelledText> seen = new ArrayList<>(open);
      strangers.open().stream().filter(one -> !one.register().equals(source)).forEach(seen::add);
      List<LabelledText> unseen =
          strangers.open().stream().filter(one -> one.register().equals(source)).toList();
      left.add(
          new Left(
              source,
              judge(maker(Recipe.SHIPPED).make(seen), unseen, card),
              judge(repository, unseen, card)));
    }
    return left;
  }

  private static Scoreboard judge(
      CrossValidation.Judge judge, List<LabelledText> texts, ModelCard card) {
    return new Scoreboard(
        texts.stream()
            .map(text -> new Judged(text, judge.rank(text.text())).at(card.temperature()))
            .toList());
  }

  /** What each part of the recipe is worth. */
  List<Row> ablation() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Recipe> variant : variants().entrySet()) {
      rows.add(row(variant.getKey(), maker(variant.getValue())));
    }
    if (hasStrangers()) {
      Modeller even = new Modeller(folder, Recipe.SHIPPED, Weighing.EVEN);
      rows.add(row("every source weighs alike", texts -> even.raw(texts)::rank));
      rows.add(row("without texts labelled by hand", without(PublicTexts.BY_HAND::equals)));
      rows.add(row("without public texts", without(sources()::contains)));
      rows.add(row("without the corpus", without(register -> !sources().contains(register))));
    }
    return rows;
  }

  private CrossValidation.Maker without(Predicate<String> register) {
    CrossValidation.Maker whole = maker(Recipe.SHIPPED);
    return texts ->
        whole.make(texts.stream().filter(one -> !register.test(one.register())).toList());
  }

  List<Row> rivals(List<OutsideRival> others) throws IOException {
    List<Row> rows = new ArrayList<>();
    rows.add(row("Cocrear", maker(Recipe.SHIPPED)));
    for (Rival rival : Rival.ALL) {
      rows.add(row("OpenNLP " + rival.algorithm() + ", its own bag of words", rival));
    }
    for (OutsideRival other : others) {
      rows.add(row(other.name(), other.judge(folds.part(0, false), folds.part(0, true))));
    }
    return rows;
  }

  /** By how many texts of the corpus the model learned from. */
  List<Row> learning() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int quarters = 1; quarters <= 4; quarters++) {
      int share = quarters;
      CrossValidation.Maker whole = maker(Recipe.SHIPPED);
      rows.add(row(25 * quarters + " %", texts -> whole.make(thin(texts, share))));
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
    return row(name, folds.run(1, maker));
  }

  private Row row(String name, List<Judged> judged) {
    List<String> sources = sources();
    Scoreboard board = new Scoreboard(judged);
    return new Row(
        name,
        board.only(one -> !sources.contains(one.register())),
        board.only(one -> one.register().equals(MINUTES)),
        board.only(one -> sources.contains(one.register()) && !one.register().equals(MINUTES)));
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
    variants.put("words alone", all.seeing(new Features(true, false, false, 0, 0)).withVectors(0));
    variants.put(
        "words and pairs", all.seeing(new Features(true, false, true, 0, 0)).withVectors(0));
    variants.put("pieces of words alone", all.seeing(seen.without(true, true)).withVectors(0));
    variants.put("without pairs", all.seeing(seen.without(false, true)));
    variants.put("without pieces of words", all.seeing(new Features(true, false, true, 0, 0)));
    variants.put("without word vectors", all.withVectors(0));
    variants.put("word vectors weigh twice", all.withVectors(2 * all.vectorWeight()));
    variants.put("with small words", all.seeing(seen.withSmall()));
    variants.put("cost three times", all.costing(3 * all.cost()));
    variants.put("cost a third", all.costing(all.cost() / 3));
    variants.put(
        "maximum entropy in place of margins", new Recipe(seen, all.rarest(), 0.5, 0.3, 60));
    return variants;
  }
}

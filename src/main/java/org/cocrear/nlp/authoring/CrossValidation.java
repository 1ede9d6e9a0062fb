package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.cocrear.nlp.Guess;

/**
 * Each text judged by a model that saw neither it nor a text like it: five folds, even by label,
 * kin kept together, the same at every run.
 */
final class CrossValidation {

  /** Ranks the labels of a text. */
  @FunctionalInterface
  interface Judge {
    List<Guess> rank(String text);
  }

  /** Makes a judge of some texts. */
  @FunctionalInterface
  interface Maker {
    Judge make(List<LabelledText> texts) throws IOException;
  }

  static final int FOLDS = 5;

  private static final double KIN = 0.3;
  private static final long SEED = 2021;

  private final List<LabelledText> corpus;
  private final List<Integer> folds;

  CrossValidation(List<LabelledText> corpus) {
    this(corpus, List.of());
  }

  /** Also over public texts; those of the same words stay in one fold. */
  CrossValidation(List<LabelledText> corpus, List<LabelledText> others) {
    this.corpus = Stream.concat(corpus.stream(), others.stream()).toList();
    this.folds = deal(corpus);
    others.forEach(one -> folds.add(foldOf(one.text())));
  }

  private static int foldOf(String text) {
    String hash = HeldBack.sha256("fold:" + NearTexts.plain(text));
    return Integer.parseInt(hash.substring(0, 7), 16) % FOLDS;
  }

  private static List<Integer> deal(List<LabelledText> corpus) {
    List<Integer> kin = NearTexts.kin(corpus.stream().map(LabelledText::text).toList(), KIN);
    Map<String, Integer> dealt = new HashMap<>();
    List<Integer> folds = new ArrayList<>();
    Random chance = new Random(SEED);
    for (int i = 0; i < corpus.size(); i++) {
      int head = kin.get(i);
      String label = corpus.get(i).label();
      int start = dealt.computeIfAbsent(label, unseen -> chance.nextInt(FOLDS));
      folds.add(head < i ? folds.get(head) : start % FOLDS);
      dealt.put(label, start + 1);
    }
    return folds;
  }

  /** All folds, or the first few of them. */
  List<Judged> run(int howMany, Maker maker) throws IOException {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < howMany; fold++) {
      Judge judge = maker.make(part(fold, false));
      part(fold, true).forEach(text -> judged.add(new Judged(text, judge.rank(text.text()))));
    }
    return judged;
  }

  /** The texts of a fold, or those of all others. */
  List<LabelledText> part(int fold, boolean inside) {
    List<LabelledText> part = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      if (inside == (folds.get(i) == fold)) {
        part.add(corpus.get(i));
      }
    }
    return part;
  }
}

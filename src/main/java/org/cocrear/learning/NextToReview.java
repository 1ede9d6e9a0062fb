package org.cocrear.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.TextPipeline;
import org.cocrear.nlp.Token;
import org.cocrear.submissions.Submission;

/** Which decisions would teach most: on texts that are doubtful, and unlike each other. */
class NextToReview {

  private static final int DOUBTFUL = 200;

  private final TextPipeline pipeline;

  NextToReview(TextPipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * A text to decide on.
   *
   * @param margin between the first and the second guess, 0 to 1
   */
  record Next(Submission it, List<Guess> ranked, double margin, Set<String> stems) {}

  /** The most helpful first; at most so many. */
  List<Next> of(List<Submission> undecided, Classifier classifier, int most) {
    List<Next> left =
        undecided.stream()
            .map(it -> next(it, classifier))
            .sorted(Comparator.comparingDouble(Next::margin))
            .limit(DOUBTFUL)
            .collect(Collectors.toCollection(ArrayList::new));
    List<Next> chosen = new ArrayList<>();
    while (chosen.size() < most && !left.isEmpty()) {
      Next best =
          left.stream()
              .min(Comparator.comparingDouble(one -> one.margin() + nearest(one, chosen)))
              .orElseThrow();
      left.remove(best);
      chosen.add(best);
    }
    return chosen;
  }

  private Next next(Submission it, Classifier classifier) {
    List<Guess> ranked = classifier.rank(it.words());
    double margin = ranked.size() < 2 ? 1 : ranked.get(0).confidence() - ranked.get(1).confidence();
    Set<String> stems =
        pipeline.tokens(it.words()).stream()
            .filter(token -> !token.empty())
            .map(Token::stem)
            .collect(Collectors.toSet());
    return new Next(it, ranked, margin, stems);
  }

  /** How alike the most alike of some is: shared stems by all stems. */
  private static double nearest(Next one, List<Next> others) {
    return others.stream().mapToDouble(other -> alike(one.stems(), other.stems())).max().orElse(0);
  }

  private static double alike(Set<String> some, Set<String> others) {
    Set<String> shared = new HashSet<>(some);
    shared.retainAll(others);
    int all = some.size() + others.size() - shared.size();
    return all == 0 ? 1 : shared.size() / (double) all;
  }
}

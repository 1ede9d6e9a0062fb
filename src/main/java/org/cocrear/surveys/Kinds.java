package org.cocrear.surveys;

import java.util.List;
import java.util.stream.IntStream;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Step;

/** What questions are about, as results count them. */
final class Kinds {

  private static final int LONGEST_SCALE = 11;

  private Kinds() {}

  static Results.Kind of(Step.Question question) {
    return switch (question) {
      case Step.Choose choose -> ofScale(choose) ? Results.Kind.SCALE : Results.Kind.CHOICE;
      case Step.Ask ask ->
          switch (ask.answer()) {
            case Answer.Whole whole -> scale(whole) ? Results.Kind.SCALE : Results.Kind.NUMBER;
            case Answer.Decimal decimal -> Results.Kind.NUMBER;
            case Answer.Place place -> Results.Kind.CHOICE;
            case Answer.Text text -> Results.Kind.WORDS;
            case Answer.Day day -> Results.Kind.WORDS;
            case Answer.Media media -> Results.Kind.WORDS;
          };
    };
  }

  /** A step {@code scale:} numbers its options from 1. */
  private static boolean ofScale(Step.Choose choose) {
    List<String> ids = choose.options().stream().map(Step.Option::id).toList();
    return ids.size() > 2
        && ids.equals(IntStream.rangeClosed(1, ids.size()).mapToObj(i -> "" + i).toList());
  }

  static boolean scale(Answer.Whole whole) {
    return (long) whole.max() - whole.min() < LONGEST_SCALE;
  }

  /** Whether several may be chosen. */
  static boolean many(Step.Choose choose) {
    return choose.several() > 1;
  }
}

package org.cocrear.surveys;

import java.util.Arrays;
import java.util.List;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Step;
import org.jspecify.annotations.Nullable;

/** The middle of numbers. */
final class Measured {

  private Measured() {}

  static Results.@Nullable Measure of(
      Step.Question question, Results.Kind kind, List<AnswerSet> sets) {
    double[] numbers =
        sets.stream()
            .map(set -> set.value(question.name()))
            .filter(value -> value.matches("-?\\d{1,9}(\\.\\d{1,9})?"))
            .mapToDouble(Double::parseDouble)
            .sorted()
            .toArray();
    boolean counts = kind == Results.Kind.SCALE || kind == Results.Kind.NUMBER;
    return counts && numbers.length >= Secrecy.FEW
        ? new Results.Measure(
            tenth(Arrays.stream(numbers).average().orElse(0)),
            tenth((numbers[(numbers.length - 1) / 2] + numbers[numbers.length / 2]) / 2),
            promoters(question, numbers))
        : null;
  }

  private static @Nullable Long promoters(Step.Question question, double[] numbers) {
    boolean zeroToTen =
        question instanceof Step.Ask ask
            && ask.answer() instanceof Answer.Whole whole
            && whole.min() == 0
            && whole.max() == 10;
    long good = Arrays.stream(numbers).filter(it -> it >= 9).count();
    long bad = Arrays.stream(numbers).filter(it -> it <= 6).count();
    return zeroToTen ? Long.valueOf(Math.round(100.0 * (good - bad) / numbers.length)) : null;
  }

  private static double tenth(double number) {
    return Math.round(number * 10) / 10.0;
  }
}

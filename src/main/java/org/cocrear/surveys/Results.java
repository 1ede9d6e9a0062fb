package org.cocrear.surveys;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a round, in numbers that point to nobody: what is few is hidden, and what would tell
 * it (a count that is null). Computed from the answers themselves each time.
 *
 * @param persons how many answered; null for so few that nothing is shown
 * @param who the persons by channel, zone, age band, axis of their words …
 */
public record Results(
    Questionnaire survey,
    Round round,
    @Nullable Long persons,
    List<Split> who,
    List<Figure> figures) {

  /** What a question is about. */
  public enum Kind {
    CHOICE,
    SEVERAL,
    SCALE,
    NUMBER,
    WORDS
  }

  /**
   * A count and its shares, in whole percent.
   *
   * @param ofPersons of all who answered the survey
   * @param ofAnswers of all answers that were given to the question; null where it is no answer
   */
  public record Cell(
      String label, @Nullable Long count, @Nullable Long ofPersons, @Nullable Long ofAnswers) {}

  /** Persons parted by one thing: {@code channel}, {@code zone}, {@code band}, {@code axis} … */
  public record Split(String by, List<Cell> cells) {}

  /**
   * What came of a question.
   *
   * @param key message key of the question
   * @param cells by answer; of a question for words, with and without
   * @param measure null where there is none, or it would tell what is hidden
   * @param crossed the answers by what {@link Results#who} parts by
   */
  public record Figure(
      String name,
      String key,
      Kind kind,
      List<Cell> cells,
      @Nullable Measure measure,
      List<Crossed> crossed) {}

  /**
   * The middle of numbers, to a tenth.
   *
   * @param promoters of a scale from 0 to 10: the share of 9 and 10 less that of 0 to 6; else null
   */
  public record Measure(double mean, double median, @Nullable Long promoters) {}

  /** A table of persons: answers by something. */
  public record Crossed(String by, List<String> columns, List<Line> lines) {}

  /** A line of it: counts in the order of the columns. */
  public record Line(String label, List<@Nullable Long> counts) {}

  /** Free words by the axis they speak of. */
  public record Said(Map<String, List<AnswerSet>> byAxis) {}
}

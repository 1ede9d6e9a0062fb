package org.cocrear.conversations;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a survey is answered, as its file says; the staff may change its rounds later.
 *
 * @param rounds when it is open, in the plan's local time; none: one round without an end
 * @param quota answer sets after which a round closes; 0 for any number
 * @param anonymous whether answers are kept without a link to the person
 * @param editable whether answers may be changed while the round is open
 * @param share whether who has answered hears what others said so far
 * @param published whether all may see the results
 * @param listed whether it is offered among the open surveys; else it opens by its name only
 * @param per name of an answer, such as {@code service}: one answer set for each value of it
 */
public record SurveyTerms(
    List<Span> rounds,
    int quota,
    boolean anonymous,
    boolean editable,
    boolean share,
    boolean published,
    boolean listed,
    @Nullable String per) {

  /** Where the file says nothing. */
  public static final SurveyTerms USUAL =
      new SurveyTerms(List.of(), 0, false, true, false, false, true, null);

  /** Keeps a copy. */
  public SurveyTerms {
    rounds = List.copyOf(rounds);
  }

  /** From when, and until (exclusive); null is open-ended. */
  public record Span(@Nullable LocalDateTime opens, @Nullable LocalDateTime closes) {}
}

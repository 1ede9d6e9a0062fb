package org.cocrear.submissions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.cocrear.nlp.SimilarTexts;

/**
 * Ideas that were sent before in other words. Each node keeps the texts of the store in an index of
 * its own, which catches up before it is asked; what is found is read from the store again, so that
 * nothing erased or taken back comes up.
 */
public class SimilarSubmissions {

  /** Messages may be filed by another node so much later than they came. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private static final int CALLED = 40;

  private final SubmissionStore store;
  private final SimilarTexts texts;
  private final Set<String> known = new HashSet<>();
  private Instant newest = Instant.EPOCH;

  SimilarSubmissions(SubmissionStore store, SimilarTexts texts) {
    this.store = store;
    this.texts = texts;
  }

  /** One of them; likeness as {@link SimilarTexts} counts it. */
  public record Similar(Submission submission, double likeness) {}

  /**
   * Those most like a text, best first; none where it says too little.
   *
   * @param counts which ones are of interest; those taken back never are
   */
  public List<Similar> near(String text, double atLeast, int most, Predicate<Submission> counts) {
    catchUp();
    return texts.near(text, CALLED, atLeast, id -> true).stream()
        .flatMap(hit -> read(hit).stream())
        .filter(similar -> counts.test(similar.submission()))
        .limit(most)
        .toList();
  }

  private Optional<Similar> read(SimilarTexts.Similar hit) {
    Optional<Similar> there =
        store
            .find(List.of(hit.id()))
            .map(SubmissionDocuments::read)
            .filter(found -> !found.text().isBlank())
            .filter(found -> found.status() != Submission.Status.WITHDRAWN)
            .map(found -> new Similar(found, hit.likeness()));
    if (there.isEmpty()) {
      texts.remove(hit.id());
    }
    return there;
  }

  private synchronized void catchUp() {
    try (Stream<Document> filed = store.ideasSince(newest.minus(LATE))) {
      filed.filter(document -> known.add(document.getString("_id"))).forEach(this::put);
    }
  }

  private void put(Document filed) {
    texts.put(filed.getString("_id"), filed.getString("text"));
    Instant received = Objects.requireNonNull(filed.getDate("receivedAt")).toInstant();
    newest = received.isAfter(newest) ? received : newest;
  }
}

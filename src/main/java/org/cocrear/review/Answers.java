package org.cocrear.review;

import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Outbox;
import org.cocrear.submissions.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the answers are on their way to those who wrote. */
@Component
class Answers {

  private final Outbox outbox;

  Answers(Outbox outbox) {
    this.outbox = outbox;
  }

  /** What became of the standing answer's message; null while none is in the queue. */
  @Nullable Delivery delivery(Submission submission) {
    Submission.Answer answer = submission.answer();
    return answer == null
        ? null
        : outbox.delivery("answer/" + submission.code() + "/" + answer.id()).orElse(null);
  }
}

package org.cocrear.outreach;

import java.util.Optional;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Outbox;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.SubmissionCode;

/** Whether answers reached their authors. */
public class Deliveries {

  private final Outbox outbox;

  /** Over the outbox. */
  public Deliveries(Outbox outbox) {
    this.outbox = outbox;
  }

  /** The id under which an answer is sent: the same answer, the same id. */
  public static String messageId(SubmissionCode code, String answerId) {
    return "answer/" + code + "/" + answerId;
  }

  /**
   * What became of the message with the present answer; empty where there is none, or where it was
   * not handed over yet, or nobody is left to tell.
   */
  public Optional<Delivery> of(Submission submission) {
    return Optional.ofNullable(submission.answer())
        .flatMap(answer -> outbox.delivery(messageId(submission.code(), answer.id())));
  }
}

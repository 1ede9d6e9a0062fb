package org.cocrear.submissions;

import org.bson.Document;

/**
 * One that was merged, and its author not told yet.
 *
 * @param into the one that stands for it
 */
public record Merged(Submission submission, SubmissionCode into) {

  /** The field that says so. */
  static final String MARK = "joined";

  static Merged read(Document document) {
    return new Merged(
        SubmissionDocuments.read(document), new SubmissionCode(document.getString(MARK)));
  }
}

package org.cocrear.submissions;

import java.time.Instant;

/**
 * A voice note in a submission that nobody has written down yet.
 *
 * @param field the answer that it is; {@code attachments} where it came beside the answers
 * @param media reference of the file
 * @param written what stands there so far: a mark, and words that came with it
 */
public record Recording(
    SubmissionCode code, String field, String media, String written, Instant receivedAt) {}

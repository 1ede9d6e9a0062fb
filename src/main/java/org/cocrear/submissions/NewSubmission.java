package org.cocrear.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.cocrear.participants.ParticipantId;
import org.jspecify.annotations.Nullable;

/** What is filed. */
public record NewSubmission(
    SubmissionCode code,
    String planId,
    Submission.Kind kind,
    String text,
    SortedMap<String, String> fields,
    @Nullable ParticipantId author,
    String channel,
    Instant receivedAt,
    boolean late,
    LocalDate promisedBy,
    @Nullable String flag) {}

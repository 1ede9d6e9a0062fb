package org.cocrear.submissions;

/** The bell that rings when an answer waits for its author; the truth is {@code untold()}. */
public record AnswerRing(SubmissionCode code) {}

package org.cocrear.submissions;

/** What was written down of a submission's voice notes, and its author not told yet. */
public record Transcript(Submission submission, String text) {}

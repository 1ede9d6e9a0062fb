package org.cocrear.submissions;

/**
 * What was written down of a submission's voice notes, and its author not told yet. It is also the
 * event of it: published until all who listen have it, so perhaps more than once.
 */
public record Transcript(Submission submission, String text) {}

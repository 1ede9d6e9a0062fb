package org.cocrear.participants;

import java.time.Instant;

/**
 * A word on a purpose.
 *
 * @param purpose such as {@code news}
 * @param wording key of the text that was shown
 * @param version of that text
 */
public record Consent(
    String purpose, boolean given, String wording, String version, String channel, Instant at) {}

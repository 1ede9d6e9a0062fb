package org.cocrear.channels.simulator;

import java.time.Instant;
import java.util.List;
import org.cocrear.messaging.Option;

/**
 * One message of a simulated talk, as it was shown.
 *
 * @param id the client's or ours
 * @param in whether the person wrote it
 * @param text the whole text, numbered options and hint included
 * @param options what can be tapped
 */
record Line(String id, boolean in, String text, List<Option> options, Instant at) {}

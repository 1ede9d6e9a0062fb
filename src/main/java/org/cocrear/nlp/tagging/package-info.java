/**
 * What a text is beside its axis: what its writer wants of the bot, the values of open government
 * that it serves, and why a person should look first.
 */
@NamedInterface("tagging")
@NullMarked
package org.cocrear.nlp.tagging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

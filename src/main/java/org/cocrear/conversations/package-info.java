/**
 * The pure conversation engine: a flow, a session and an input become the next session and effects.
 */
@ApplicationModule(allowedDependencies = {"bot", "messaging"})
@NullMarked
package org.cocrear.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Starts the jar with a fitting Java; knows nothing else. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cocrear.launcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

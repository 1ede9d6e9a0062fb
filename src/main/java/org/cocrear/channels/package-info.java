/**
 * The doors to the providers: each channel is a folder that knows only the contract of messaging.
 */
@ApplicationModule(allowedDependencies = {"messaging", "bot"})
@NullMarked
package org.cocrear.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

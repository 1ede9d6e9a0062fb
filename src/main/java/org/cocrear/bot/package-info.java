/** The bot's voice: a key becomes a text in a locale; commands and templates, and their checks. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cocrear.bot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

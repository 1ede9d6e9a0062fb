/** Talks that are handed to a person of the staff. */
@ApplicationModule(allowedDependencies = {"messaging", "participants", "bot"})
@NullMarked
package org.cocrear.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

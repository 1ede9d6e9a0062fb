/** Who takes part: pseudonym, addresses, language, consent, stop, and what we hold of a person. */
@ApplicationModule(allowedDependencies = {"messaging"})
@NullMarked
package org.cocrear.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

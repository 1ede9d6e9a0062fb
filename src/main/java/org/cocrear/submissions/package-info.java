/**
 * What was received: proposals, problems, complaints and survey answers, and what became of them.
 */
@ApplicationModule(allowedDependencies = {"participants", "plans", "nlp"})
@NullMarked
package org.cocrear.submissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What was received: proposals, problems, complaints and survey answers, and what became of them.
 */
@ApplicationModule(allowedDependencies = {"participants", "plans", "nlp", "nlp :: tagging"})
@NullMarked
package org.cocrear.submissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

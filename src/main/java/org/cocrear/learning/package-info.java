/** What reviewers decided teaches the classifier: examples, versions, and who may go back. */
@ApplicationModule(
    allowedDependencies = {"nlp", "nlp :: authoring", "submissions", "plans", "staff"})
@NullMarked
package org.cocrear.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

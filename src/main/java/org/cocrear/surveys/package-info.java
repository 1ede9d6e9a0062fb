/**
 * Surveys: their rounds, one answer set of a person and round, and what came of them in numbers.
 */
@ApplicationModule(
    allowedDependencies = {
      "participants",
      "plans",
      "nlp",
      "bot",
      "conversations",
      "conversations::authoring"
    })
@NullMarked
package org.cocrear.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

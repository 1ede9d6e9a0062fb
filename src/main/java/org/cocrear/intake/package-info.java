/** Routes one message through the engine, and its effects to their rooms. */
@ApplicationModule(
    allowedDependencies = {
      "messaging",
      "bot",
      "conversations",
      "participants",
      "submissions",
      "desk",
      "outreach",
      "plans",
      "nlp",
      "nlp :: tagging"
    })
@NullMarked
package org.cocrear.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

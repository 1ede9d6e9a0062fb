/** The staff's pages and REST over submissions and desk. */
@ApplicationModule(
    allowedDependencies = {
      "submissions",
      "plans",
      "nlp",
      "nlp :: tagging",
      "messaging",
      "desk",
      "staff",
      "outreach"
    })
@NullMarked
package org.cocrear.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

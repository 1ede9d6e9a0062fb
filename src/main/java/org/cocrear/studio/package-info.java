/** Staff pages where flows and surveys are seen, checked and their results read. */
@ApplicationModule(
    allowedDependencies = {
      "conversations",
      "conversations :: authoring",
      "conversations :: talks",
      "bot",
      "messaging",
      "surveys",
      "surveys::xlsform",
      "plans",
      "staff"
    })
@NullMarked
package org.cocrear.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

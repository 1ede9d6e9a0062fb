/** Staff pages where flows and surveys are seen, checked and their results read. */
@ApplicationModule(
    allowedDependencies = {"conversations", "bot", "messaging", "surveys", "plans", "nlp", "staff"})
@NullMarked
package org.cocrear.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Public pages, open data and the report of the process. */
@ApplicationModule(allowedDependencies = {"submissions", "surveys", "plans"})
@NullMarked
package org.cocrear.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

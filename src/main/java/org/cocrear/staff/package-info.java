/** Accounts of the staff, their roles, and the trail of what they did. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cocrear.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

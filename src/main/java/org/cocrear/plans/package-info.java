/** Action plans: axes, phases, areas, commitments, milestones and their evidence. */
@ApplicationModule(allowedDependencies = {"staff"})
@NullMarked
package org.cocrear.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** REST and pages by which staff keep commitments and milestones. */
@NullMarked
package org.cocrear.plans.web;

import org.jspecify.annotations.NullMarked;

/** Pages by which staff see how messages fare, mend what failed, and lift a blackout. */
@NullMarked
package org.cocrear.outreach.web;

import org.jspecify.annotations.NullMarked;

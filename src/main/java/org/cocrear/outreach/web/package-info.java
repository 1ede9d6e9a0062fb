/**
 * Pages by which staff see how messages fare, mend what failed, lift a blackout, and hand out the
 * ways in.
 */
@NullMarked
package org.cocrear.outreach.web;

import org.jspecify.annotations.NullMarked;

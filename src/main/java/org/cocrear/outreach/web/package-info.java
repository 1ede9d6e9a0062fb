/**
 * Staff pages of what we start: the ways in with their codes and posters, how messages fare, what
 * failed and is mended, which blackout is lifted.
 */
@NullMarked
package org.cocrear.outreach.web;

import org.jspecify.annotations.NullMarked;

/** Staff pages of what we start: the ways in, with their codes and posters. */
@NullMarked
package org.cocrear.outreach.web;

import org.jspecify.annotations.NullMarked;

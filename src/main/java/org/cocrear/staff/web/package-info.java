/** The pages of accounts and of the trail. */
@NullMarked
package org.cocrear.staff.web;

import org.jspecify.annotations.NullMarked;

/** Cocrear: a messaging participation service for open government. */
@NullMarked
package org.cocrear;

import org.jspecify.annotations.NullMarked;

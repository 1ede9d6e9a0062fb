/** Reads plan files, checks them wholly, and brings them into the store once. */
@NamedInterface("authoring")
@NullMarked
package org.cocrear.plans.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

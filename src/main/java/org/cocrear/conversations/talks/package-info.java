/** Flows as they are talked with: tried on the console, and played as golden talks. */
@NamedInterface("talks")
@NullMarked
package org.cocrear.conversations.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

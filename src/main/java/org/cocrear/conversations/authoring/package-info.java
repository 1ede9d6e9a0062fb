/** Flows as files: read, checked, tried, and played as golden talks. */
@NamedInterface("authoring")
@NullMarked
package org.cocrear.conversations.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

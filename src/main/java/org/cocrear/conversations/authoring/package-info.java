/** Flows as files: read and wholly checked. */
@NamedInterface("authoring")
@NullMarked
package org.cocrear.conversations.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

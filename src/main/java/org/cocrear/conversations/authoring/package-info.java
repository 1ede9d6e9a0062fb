/** Flows as files: read, checked, tried, and played as golden talks. */
@NullMarked
package org.cocrear.conversations.authoring;

import org.jspecify.annotations.NullMarked;

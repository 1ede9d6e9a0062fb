/** Lanes in, mailboxes out: every message durable, in order and once. */
@NullMarked
package org.cocrear.messaging.lanes;

import org.jspecify.annotations.NullMarked;

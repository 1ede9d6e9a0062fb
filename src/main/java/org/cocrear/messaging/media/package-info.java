/** The files that people sent: noted, fetched, kept in chunks. */
@NullMarked
package org.cocrear.messaging.media;

import org.jspecify.annotations.NullMarked;

/** A chat in the browser that behaves as Telegram, WhatsApp or SMS would; for trials and tests. */
@NullMarked
package org.cocrear.channels.simulator;

import org.jspecify.annotations.NullMarked;

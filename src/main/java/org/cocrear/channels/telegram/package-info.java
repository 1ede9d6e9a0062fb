/** Telegram: long polling or a webhook in, the Bot API out. */
@NullMarked
package org.cocrear.channels.telegram;

import org.jspecify.annotations.NullMarked;

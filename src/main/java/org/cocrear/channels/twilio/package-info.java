/** SMS and WhatsApp by Twilio: signed webhooks in, REST out. */
@NullMarked
package org.cocrear.channels.twilio;

import org.jspecify.annotations.NullMarked;

/** Words for messages: addresses, lanes, the durable outbox and its pump, media. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cocrear.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

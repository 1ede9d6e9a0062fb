/** Words for messages: addresses, what comes in and goes out, and who carries it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cocrear.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

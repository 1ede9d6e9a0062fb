/** Clock, security, Quartz and Mongo wiring, health; nobody imports it. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.cocrear.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

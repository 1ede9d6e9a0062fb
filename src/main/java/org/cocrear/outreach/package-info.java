/** What we start ourselves: subscriptions, news of milestones and answers. */
@ApplicationModule(
    allowedDependencies = {"plans", "participants", "messaging", "bot", "submissions", "staff"})
@NullMarked
package org.cocrear.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

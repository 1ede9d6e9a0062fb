package org.cocrear.conversations;

import java.util.List;

/**
 * A flow as data. (Steps, survey settings and the like are added by this room.)
 *
 * @param id its name: that of its file
 * @param revision hash of the flow and of every text it names, in all locales
 * @param labels message keys of its fixed options: what {@link Facts#texts()} must hold
 */
public record Flow(String id, String revision, List<String> labels) {}

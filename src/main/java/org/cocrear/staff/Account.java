package org.cocrear.staff;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff.
 *
 * @param area id of the area of the plan they answer for, or null
 * @param active whether they may sign in; a deactivated account keeps its traces
 */
public record Account(String name, Role role, @Nullable String area, boolean active) {}

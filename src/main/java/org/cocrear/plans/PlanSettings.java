package org.cocrear.plans;

import org.springframework.core.env.Environment;

/**
 * What is set about plans.
 *
 * @param plan id of the active one ({@code cocrear.plan})
 * @param trial whether all dates move so that the consultation is open today ({@code
 *     cocrear.trial}; unset: where the simulator is on)
 * @param location where plan files lie ({@code cocrear.plans}): a pattern, or a directory
 */
public record PlanSettings(String plan, boolean trial, String location) {

  /** The plan that is active where none is named. */
  public static final String DEFAULT_PLAN = "rosario-2021-2023";

  /** The plans within the jar. */
  public static final String DEFAULT_LOCATION = "classpath*:plans/*.yml";

  /** Reads the settings. */
  public static PlanSettings of(Environment environment) {
    return new PlanSettings(
        environment.getProperty("cocrear.plan", DEFAULT_PLAN),
        environment.getProperty("cocrear.trial", Boolean.class, simulated(environment)),
        environment.getProperty("cocrear.plans", DEFAULT_LOCATION));
  }

  private static boolean simulated(Environment environment) {
    boolean noChannel =
        environment.getProperty("cocrear.telegram.token", "").isBlank()
            && environment.getProperty("cocrear.twilio.account-sid", "").isBlank();
    return environment.getProperty("cocrear.simulator.enabled", Boolean.class, noChannel);
  }
}

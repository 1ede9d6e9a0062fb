package org.cocrear.plans;

import java.time.Clock;
import java.util.List;
import org.cocrear.plans.authoring.PlanFile;
import org.cocrear.plans.authoring.PlanFiles;

/** The plans that ship, for tests. */
public final class SamplePlans {

  public static final String ROSARIO = "rosario-2021-2023";
  public static final List<PlanFile> FILES = PlanFiles.read(PlanSettings.DEFAULT_LOCATION);

  private SamplePlans() {}

  /** With their true dates. */
  public static Plans untouched(Clock clock) {
    return plans(ROSARIO, false, clock);
  }

  public static Plans plans(String active, boolean trial, Clock clock) {
    return new Plans(
        FILES.stream().map(PlanFile::known).toList(), new PlanSettings(active, trial, ""), clock);
  }
}

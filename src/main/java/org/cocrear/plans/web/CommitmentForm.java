package org.cocrear.plans.web;

import java.util.List;
import java.util.Objects;
import org.cocrear.plans.Commitment;
import org.jspecify.annotations.Nullable;

/** A commitment as a person fills it in on the page. */
record CommitmentForm(
    @Nullable String title,
    @Nullable List<String> axes,
    @Nullable String area,
    @Nullable String problem,
    @Nullable String startingPoint,
    @Nullable String expectedResult,
    @Nullable String activities,
    @Nullable List<String> confirmed,
    @Nullable String why) {

  static CommitmentForm empty() {
    return new CommitmentForm("", List.of(), "", "", "", "", "", List.of(), "");
  }

  static CommitmentForm of(Commitment one) {
    return new CommitmentForm(
        one.title(),
        one.axes(),
        one.area(),
        one.problem(),
        one.startingPoint(),
        one.expectedResult(),
        one.activities(),
        one.confirmed(),
        "");
  }

  Commitment.Draft draft() {
    return new Commitment.Draft(
        text(title),
        list(axes),
        text(area),
        text(problem),
        text(startingPoint),
        text(expectedResult),
        text(activities),
        list(confirmed));
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }

  private static List<String> list(@Nullable List<String> given) {
    return Objects.requireNonNullElse(given, List.of());
  }
}

package org.cocrear.review;

import org.cocrear.nlp.Classifier;
import org.cocrear.plans.Plan;
import org.cocrear.submissions.Submission.Kind;
import org.cocrear.submissions.Submission.Status;
import org.cocrear.submissions.Submissions.Query;
import org.jspecify.annotations.Nullable;

/** What to look for, as it stands in an address; null and blank are any. */
record Search(
    @Nullable String kind,
    @Nullable String axis,
    @Nullable String status,
    @Nullable Integer page,
    @Nullable Integer size,
    @Nullable String value) {

  private static final int USUAL_SIZE = 20;
  private static final int LARGEST_SIZE = 200;

  /**
   * The query, strictly.
   *
   * @throws BadParameter for what names nothing
   */
  Query strict(Plan plan) {
    int wantedSize = inside("size", size, USUAL_SIZE, 1, LARGEST_SIZE);
    int lastPage = Integer.MAX_VALUE / wantedSize - 1;
    return new Query(
        constant(Kind.class, "kind", kind),
        axis(plan),
        constant(Status.class, "status", status),
        false,
        inside("page", page, 0, 0, lastPage),
        wantedSize,
        value(plan));
  }

  /** The query of a page for people: what names nothing is left out; uncertain ones first. */
  Query lenient(Plan plan) {
    int lastPage = Integer.MAX_VALUE / USUAL_SIZE - 1;
    return new Query(
        Keys.find(Kind.class, kind).orElse(null),
        axis != null && known(plan, axis) ? axis : null,
        Keys.find(Status.class, status).orElse(null),
        true,
        page == null ? 0 : Math.clamp(page, 0, lastPage),
        USUAL_SIZE,
        value != null && plan.value(value).isPresent() ? value : null);
  }

  private static <E extends Enum<E>> @Nullable E constant(
      Class<E> type, String name, @Nullable String key) {
    if (key == null || key.isBlank()) {
      return null;
    }
    return Keys.find(type, key)
        .orElseThrow(() -> new BadParameter(name, "debe ser una de: " + Keys.all(type)));
  }

  private @Nullable String axis(Plan plan) {
    if (axis == null || axis.isBlank()) {
      return null;
    }
    if (!known(plan, axis)) {
      throw new BadParameter("axis", "no es un eje del plan");
    }
    return axis;
  }

  private @Nullable String value(Plan plan) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (plan.value(value).isEmpty()) {
      throw new BadParameter("value", "no es un valor que el plan defina");
    }
    return value;
  }

  private static boolean known(Plan plan, String axis) {
    return axis.equals(Classifier.OUTSIDE) || plan.axis(axis).isPresent();
  }

  private static int inside(String name, @Nullable Integer value, int usual, int from, int to) {
    if (value == null) {
      return usual;
    }
    if (value < from || value > to) {
      throw new BadParameter(name, "debe estar entre " + from + " y " + to);
    }
    return value;
  }

  /** A parameter of an address that says nothing: which, and why. */
  static final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    BadParameter(String name, String reason) {
      super(reason);
      this.name = name;
    }

    String name() {
      return name;
    }
  }
}

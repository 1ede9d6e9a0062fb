package org.cocrear.plans.authoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Milestone;
import org.cocrear.plans.Plan;

/** Turns entries into commitments of a plan, noting all problems on the way. */
final class CommitmentReader {

  private final Plan plan;

  CommitmentReader(Plan plan) {
    this.plan = plan;
  }

  Commitment commitment(YamlEntry entry) {
    String id = entry.text("id");
    boolean published = entry.flag("published");
    Commitment commitment =
        new Commitment(
            id,
            plan.id(),
            entry.text("title"),
            entry.texts("axes"),
            entry.text("area", ""),
            entry.text("problem", ""),
            entry.text("startingPoint", ""),
            entry.text("expectedResult", ""),
            entry.text("activities", ""),
            published ? Commitment.CHECKLIST : List.of(),
            published ? Commitment.Status.PUBLISHED : Commitment.Status.DRAFT,
            entry.flag("example"),
            milestones(id, entry.entries("milestones")),
            begin());
    check(entry, commitment);
    entry.end();
    return commitment;
  }

  private Instant begin() {
    return plan.from().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void check(YamlEntry entry, Commitment commitment) {
    commitment.axes().stream()
        .filter(axis -> plan.axis(axis).isEmpty())
        .forEach(axis -> entry.wrong("axes", axis + " is no axis of this plan"));
    if (commitment.status() == Commitment.Status.PUBLISHED) {
      commitment
          .missing()
          .forEach(
              problem ->
                  entry.wrong("published", "a published commitment needs " + problem.field()));
    }
  }

  private List<Milestone> milestones(String commitmentId, List<YamlEntry> entries) {
    List<Milestone> milestones = new ArrayList<>();
    for (YamlEntry entry : entries) {
      milestones.add(milestone(commitmentId + "-" + (milestones.size() + 1), entry));
    }
    return List.copyOf(milestones);
  }

  private Milestone milestone(String id, YamlEntry entry) {
    Milestone milestone =
        new Milestone(
            id,
            entry.text("title"),
            entry.date("due"),
            Milestone.Status.NOT_STARTED,
            null,
            List.of(),
            entry.text("responsible"));
    if (!plan.covers(milestone.due())) {
      entry.wrong("due", "due lies outside the term: " + plan.from() + " to " + plan.to());
    }
    entry.end();
    return milestone;
  }
}

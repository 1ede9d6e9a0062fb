package org.cocrear.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cocrear.plans.Milestone;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A new state of a milestone as a person fills it in; a web address brings one evidence. */
record MoveForm(
    @Nullable String status,
    @Nullable String reason,
    @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
    @Nullable String url,
    @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
    @Nullable String licence) {

  Milestone.Change change() {
    List<MilestoneBody.@Nullable Proof> evidence = new ArrayList<>();
    if (url != null && !url.isBlank()) {
      evidence.add(new MilestoneBody.Proof(url.strip(), date, licence));
    }
    return new MilestoneBody.State(status, reason, due, evidence).change();
  }
}

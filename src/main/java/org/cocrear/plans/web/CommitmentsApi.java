package org.cocrear.plans.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.plans.web.PlanView.CommitmentView;
import org.cocrear.plans.web.PlanView.MilestoneView;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans, commitments and milestones for programs of the staff. */
@RestController
@RequestMapping("/api/v1")
class CommitmentsApi {

  private final Plans plans;
  private final Commitments commitments;
  private final CommitmentActions actions;
  private final Clock clock;

  CommitmentsApi(Plans plans, Commitments commitments, CommitmentActions actions, Clock clock) {
    this.plans = plans;
    this.commitments = commitments;
    this.actions = actions;
    this.clock = clock;
  }

  @GetMapping("/plans/{id}")
  PlanView plan(@PathVariable String id) {
    Plan plan = plans.find(id).orElseThrow(() -> new NoSuchElementException(id));
    return PlanView.of(plan, plans.trial(), commitments.all(id), clock.instant());
  }

  @PostMapping("/plans/{id}/commitments")
  ResponseEntity<CommitmentView> create(
      @PathVariable String id, @RequestBody CommitmentBody body, Authentication who) {
    Commitment created = actions.create(id, body.draft(), who);
    return ResponseEntity.created(URI.create("/api/v1/commitments/" + created.id()))
        .body(CommitmentView.of(created));
  }

  @GetMapping("/commitments/{id}")
  CommitmentView find(@PathVariable String id) {
    return CommitmentView.of(require(id));
  }

  @GetMapping("/commitments/{id}/history")
  List<Commitment.Step> history(@PathVariable String id) {
    return commitments.history(require(id).id());
  }

  @PutMapping("/commitments/{id}")
  CommitmentView edit(
      @PathVariable String id, @RequestBody CommitmentBody body, Authentication who) {
    String why = body.reason() == null ? "" : body.reason();
    return CommitmentView.of(actions.edit(id, body.over(require(id)), why, who));
  }

  @PutMapping("/commitments/{id}/status")
  CommitmentView show(
      @PathVariable String id, @RequestBody MilestoneBody.State body, Authentication who) {
    String why = body.reason() == null ? "" : body.reason();
    return CommitmentView.of(actions.show(id, body.commitmentStatus(), why, who));
  }

  @PostMapping("/commitments/{id}/milestones")
  ResponseEntity<MilestoneView> addMilestone(
      @PathVariable String id, @RequestBody MilestoneBody body, Authentication who) {
    MilestoneView added = MilestoneView.of(actions.addMilestone(id, body.draft(), who));
    return ResponseEntity.created(URI.create("/api/v1/milestones/" + added.id())).body(added);
  }

  @GetMapping("/milestones/{id}")
  MilestoneView milestone(@PathVariable String id) {
    return commitments
        .ofMilestone(id)
        .flatMap(owner -> owner.milestone(id))
        .map(MilestoneView::of)
        .orElseThrow(() -> new NoSuchElementException(id));
  }

  @PutMapping("/milestones/{id}/status")
  MilestoneView move(
      @PathVariable String id, @RequestBody MilestoneBody.State body, Authentication who) {
    return MilestoneView.of(actions.move(id, body.change(), who).milestone(id).orElseThrow());
  }

  private Commitment require(String id) {
    return commitments.find(id).orElseThrow(() -> new NoSuchElementException(id));
  }
}

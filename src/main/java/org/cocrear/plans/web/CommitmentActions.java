package org.cocrear.plans.web;

import java.util.NoSuchElementException;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Milestone;
import org.cocrear.staff.Account;
import org.cocrear.staff.Accounts;
import org.cocrear.staff.AuditTrail;
import org.cocrear.staff.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * What staff may do with commitments, each deed with its line in the trail: administrators and
 * reviewers everything, an area the milestones of its own commitments, others only read (M22).
 */
@Component
class CommitmentActions {

  private final Commitments commitments;
  private final Accounts accounts;
  private final AuditTrail trail;

  CommitmentActions(Commitments commitments, Accounts accounts, AuditTrail trail) {
    this.commitments = commitments;
    this.accounts = accounts;
    this.trail = trail;
  }

  Commitment create(String planId, Commitment.Draft draft, Authentication who) {
    require(mayEdit(who));
    Commitment created = commitments.create(planId, draft, who.getName());
    trail.record(who.getName(), "commitment.created", created.id(), "");
    return created;
  }

  Commitment edit(String id, Commitment.Draft draft, String why, Authentication who) {
    require(mayEdit(who));
    Commitment edited = commitments.edit(id, draft, who.getName(), why);
    trail.record(who.getName(), "commitment.edited", id, why);
    return edited;
  }

  Commitment show(String id, Commitment.Status status, String why, Authentication who) {
    require(mayEdit(who));
    Commitment shown = commitments.show(id, status, who.getName(), why);
    trail.record(who.getName(), "commitment." + status.key(), id, why);
    return shown;
  }

  Milestone addMilestone(String id, Milestone.Draft draft, Authentication who) {
    require(mayEdit(who));
    Milestone added = commitments.addMilestone(id, draft, who.getName()).milestones().getLast();
    trail.record(who.getName(), "milestone.added", added.id(), "");
    return added;
  }

  Commitment move(String milestoneId, Milestone.Change change, Authentication who) {
    Commitment owner =
        commitments
            .ofMilestone(milestoneId)
            .orElseThrow(() -> new NoSuchElementException(milestoneId));
    require(mayMove(owner, who));
    Commitment moved = commitments.move(milestoneId, change, who.getName());
    if (moved.equals(owner)) {
      return moved;
    }
    String why = change.reason() == null ? "" : change.reason();
    trail.record(who.getName(), "milestone." + change.status().key(), milestoneId, why);
    return moved;
  }

  boolean mayEdit(Authentication who) {
    return has(who, Role.ADMINISTRATOR) || has(who, Role.REVIEWER);
  }

  boolean mayMove(Commitment commitment, Authentication who) {
    return mayEdit(who) || (has(who, Role.AREA) && answersFor(commitment.area(), who));
  }

  private boolean answersFor(String area, Authentication who) {
    return accounts.find(who.getName()).map(Account::area).filter(area::equals).isPresent();
  }

  private static boolean has(Authentication who, Role role) {
    return who.getAuthorities().stream()
        .anyMatch(one -> ("ROLE_" + role.name()).equals(one.getAuthority()));
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new AccessDeniedException("not with this role");
    }
  }
}

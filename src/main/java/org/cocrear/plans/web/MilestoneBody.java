package org.cocrear.plans.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.InvalidCommitment;
import org.cocrear.plans.InvalidCommitment.Problem;
import org.cocrear.plans.Milestone;
import org.jspecify.annotations.Nullable;

/** A milestone as a program sends it. */
record MilestoneBody(
    @JsonAlias("name") @Nullable String title,
    @JsonAlias({"dueDate", "due_date", "date"}) @Nullable LocalDate due,
    @Nullable String responsible) {

  Milestone.Draft draft() {
    if (due == null) {
      throw new InvalidCommitment(List.of(new Problem("due", "falta la fecha (AAAA-MM-DD)")));
    }
    return new Milestone.Draft(title == null ? "" : title, due, responsible);
  }

  /** A new state of a commitment or milestone; each uses what it needs. */
  record State(
      @Nullable String status,
      @Nullable String reason,
      @Nullable LocalDate due,
      @Nullable List<@Nullable Proof> evidence) {

    Commitment.Status commitmentStatus() {
      return Arrays.stream(Commitment.Status.values())
          .filter(one -> one.key().equals(status))
          .findFirst()
          .orElseThrow(() -> unknown("draft, published"));
    }

    Milestone.Change change() {
      Optional<Milestone.Status> known =
          Arrays.stream(Milestone.Status.values())
              .filter(one -> one.key().equals(status))
              .findFirst();
      String names =
          Arrays.stream(Milestone.Status.values())
              .map(Milestone.Status::key)
              .collect(Collectors.joining(", "));
      return new Milestone.Change(known.orElseThrow(() -> unknown(names)), reason, due, proven());
    }

    private List<Milestone.Evidence> proven() {
      List<@Nullable Proof> proofs = new ArrayList<>();
      if (evidence != null) {
        proofs.addAll(evidence);
      }
      List<Milestone.Evidence> proven = new ArrayList<>();
      for (int i = 0; i < proofs.size(); i++) {
        Proof proof = Objects.requireNonNullElse(proofs.get(i), Proof.EMPTY);
        proven.add(proof.evidence("evidence[" + i + "]"));
      }
      return proven;
    }

    private static InvalidCommitment unknown(String names) {
      return new InvalidCommitment(List.of(new Problem("status", "uno de: " + names)));
    }
  }

  /** What shows a milestone. */
  record Proof(
      @Nullable String url,
      @Nullable LocalDate date,
      @JsonAlias("license") @Nullable String licence) {

    static final Proof EMPTY = new Proof(null, null, null);

    Milestone.Evidence evidence(String field) {
      if (date == null) {
        throw new InvalidCommitment(
            List.of(new Problem(field + ".date", "falta la fecha (AAAA-MM-DD)")));
      }
      return new Milestone.Evidence(
          url == null ? "" : url, date, licence == null ? "" : licence.strip());
    }
  }
}

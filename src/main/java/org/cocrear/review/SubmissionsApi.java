package org.cocrear.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import org.cocrear.outreach.Deliveries;
import org.cocrear.plans.Plans;
import org.cocrear.review.Decisions.AnswerDraft;
import org.cocrear.review.Decisions.UnknownCode;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Submissions for programs of the staff. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionsApi {

  private final Submissions submissions;
  private final Decisions decisions;
  private final Deliveries deliveries;
  private final Plans plans;
  private final Cautions cautions;
  private final ValueDecisions valueDecisions;

  SubmissionsApi(
      Submissions submissions,
      Decisions decisions,
      Deliveries deliveries,
      Plans plans,
      Cautions cautions,
      ValueDecisions valueDecisions) {
    this.cautions = cautions;
    this.valueDecisions = valueDecisions;
    this.submissions = submissions;
    this.decisions = decisions;
    this.deliveries = deliveries;
    this.plans = plans;
  }

  @GetMapping
  @Operation(summary = "A page of submissions, newest first; axis is the decided, else suggested")
  SubmissionJson.Page page(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String axis,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable String value) {
    Search search = new Search(kind, axis, status, page, size, value);
    Submissions.Page found = submissions.page(search.strict(plans.active()));
    List<SubmissionJson> items = found.items().stream().map(this::json).toList();
    return new SubmissionJson.Page(items, found.page(), found.size(), found.total());
  }

  @GetMapping("/{code}")
  @Operation(summary = "One submission with its answer, delivery and history")
  SubmissionJson one(@PathVariable String code) {
    return json(submissions.find(code).orElseThrow(() -> new UnknownCode(code)));
  }

  @PutMapping("/{code}/axes")
  @Operation(summary = "The reviewer's word on the axes; ninguno alone is outside the plan")
  SubmissionJson decideAxes(
      @PathVariable String code, @RequestBody Axes body, Principal principal) {
    return json(decisions.decideAxes(code, body.axes(), principal.getName()));
  }

  @PostMapping("/{code}/answer")
  @Operation(summary = "The reasoned answer; it goes out to the author at once")
  SubmissionJson answer(
      @PathVariable String code, @RequestBody AnswerDraft body, Principal principal) {
    return json(decisions.answer(code, body, principal.getName()));
  }

  @PutMapping("/{code}/publication")
  @Operation(summary = "Lets the public see the text, redacted where needed, or takes it back")
  SubmissionJson publish(
      @PathVariable String code, @RequestBody Publication body, Principal principal) {
    cautions.check(code, body.visible(), body.text(), Boolean.TRUE.equals(body.confirm()));
    return json(decisions.publish(code, body.visible(), body.text(), principal.getName()));
  }

  @PutMapping("/{code}/values")
  @Operation(summary = "The reviewer's word on the values of open government, none to all")
  SubmissionJson decideValues(
      @PathVariable String code, @RequestBody Values body, Principal principal) {
    return json(valueDecisions.decide(code, body.values(), principal.getName()));
  }

  @PutMapping("/{code}/commitments")
  @Operation(summary = "Links to commitments, in place of the former links")
  SubmissionJson link(@PathVariable String code, @RequestBody Links body, Principal principal) {
    return json(decisions.link(code, body.commitments(), principal.getName()));
  }

  private SubmissionJson json(Submission submission) {
    return SubmissionJson.of(submission, deliveries.of(submission).orElse(null));
  }

  record Axes(@Nullable List<@Nullable String> axes) {}

  /** {@code confirm}: the reviewer has seen why a person should look first. */
  record Publication(
      @JsonProperty("public") @Nullable Boolean visible,
      @Nullable String text,
      @Nullable Boolean confirm) {}

  record Values(@Nullable List<@Nullable String> values) {}

  record Links(@Nullable List<@Nullable String> commitments) {}
}

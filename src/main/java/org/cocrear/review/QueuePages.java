package org.cocrear.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cocrear.desk.Desk;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submission;
import org.cocrear.submissions.Submission.Kind;
import org.cocrear.submissions.Submission.Status;
import org.cocrear.submissions.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The queue: what waits for a person's look, flagged and uncertain ones first. */
@Controller
class QueuePages {

  private final Submissions submissions;
  private final Plans plans;
  private final Desk desk;
  private final Clock clock;

  QueuePages(Submissions submissions, Plans plans, Desk desk, Clock clock) {
    this.submissions = submissions;
    this.plans = plans;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping({"/staff", "/staff/submissions"})
  String queue(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String axis,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(required = false) @Nullable String value,
      Model model) {
    Plan plan = plans.active();
    Submissions.Query query =
        new Search(kind, axis, status, number(page), null, value).lenient(plan);
    Submissions.Page found = submissions.page(query);
    model.addAttribute("plan", plan);
    model.addAttribute("query", query);
    model.addAttribute("rows", rows(found.items(), plan));
    model.addAttribute("total", found.total());
    model.addAttribute("counts", submissions.counts(plan.id()));
    model.addAttribute("calls", desk.calls().size());
    model.addAttribute("kinds", Arrays.stream(Kind.values()).map(Choice::of).toList());
    model.addAttribute("statuses", Arrays.stream(Status.values()).map(Choice::of).toList());
    addPaging(model, query, found);
    return "review/queue";
  }

  private List<QueueRow> rows(List<Submission> items, Plan plan) {
    Instant now = clock.instant();
    Comparator<Submission> flaggedFirst = Comparator.comparing(it -> it.flag() == null);
    return items.stream().sorted(flaggedFirst).map(it -> QueueRow.of(it, plan, now)).toList();
  }

  private static void addPaging(Model model, Submissions.Query query, Submissions.Page found) {
    long pages = Math.max(1, (found.total() + found.size() - 1) / found.size());
    model.addAttribute("pageNumber", found.page() + 1);
    model.addAttribute("pages", pages);
    if (found.page() > 0) {
      model.addAttribute("previous", address(query, found.page() - 1));
    }
    if (found.page() + 1 < pages) {
      model.addAttribute("next", address(query, found.page() + 1));
    }
  }

  private static String address(Submissions.Query query, int page) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/staff");
    if (query.kind() != null) {
      address.queryParam("kind", Keys.of(query.kind()));
    }
    if (query.axis() != null) {
      address.queryParam("axis", query.axis());
    }
    if (query.status() != null) {
      address.queryParam("status", Keys.of(query.status()));
    }
    if (query.value() != null) {
      address.queryParam("value", query.value());
    }
    return address.queryParam("page", page).encode().build().toUriString();
  }

  private static @Nullable Integer number(String page) {
    return page.matches("\\d{1,9}") ? Integer.valueOf(page) : null;
  }

  /** Something to filter by. */
  record Choice(String key, String label, Enum<?> constant) {

    static Choice of(Kind kind) {
      return new Choice(Keys.of(kind), Labels.of(kind), kind);
    }

    static Choice of(Status status) {
      return new Choice(Keys.of(status), Labels.of(status), status);
    }
  }
}

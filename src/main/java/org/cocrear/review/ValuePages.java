package org.cocrear.review;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.cocrear.submissions.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The boxes for the values of open government on a submission's page. */
@Controller
@RequestMapping("/staff/submissions/{code}/values")
class ValuePages {

  private final ValueDecisions decisions;

  ValuePages(ValueDecisions decisions) {
    this.decisions = decisions;
  }

  @PostMapping
  String decide(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable List<String> values,
      Principal principal) {
    List<@Nullable String> ticked = new ArrayList<>();
    if (values != null) {
      ticked.addAll(values);
    }
    Submission decided = decisions.decide(code, ticked, principal.getName());
    return "redirect:/staff/submissions/" + decided.code() + "?done=values#values";
  }
}

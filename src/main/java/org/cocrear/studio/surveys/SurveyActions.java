package org.cocrear.studio.surveys;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.cocrear.staff.AuditTrail;
import org.cocrear.surveys.Questionnaire;
import org.cocrear.surveys.Round;
import org.cocrear.surveys.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the staff does with rounds; each leaves a line in the audit trail. */
@Component
class SurveyActions {

  private static final Set<String> EDITORS = Set.of("ROLE_ADMINISTRATOR", "ROLE_REVIEWER");

  private final Rounds rounds;
  private final AuditTrail audit;

  SurveyActions(Rounds rounds, AuditTrail audit) {
    this.rounds = rounds;
    this.audit = audit;
  }

  boolean mayEdit(Authentication who) {
    return who.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(EDITORS::contains);
  }

  /** Refuses whoever may not. */
  void require(Authentication who) {
    if (!mayEdit(who)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "reviewers only");
    }
  }

  /** Closes, opens, extends, limits, or begins anew. */
  void change(
      Questionnaire survey,
      String action,
      @Nullable LocalDate until,
      int quota,
      Authentication who) {
    require(who);
    LocalDateTime end = until == null ? null : until.plusDays(1).atStartOfDay();
    Round round =
        switch (action) {
          case "close" -> rounds.close(survey);
          case "open" -> end == null ? rounds.open(survey) : rounds.extend(survey, end);
          case "limit" -> rounds.limit(survey, quota);
          case "begin" -> rounds.begin(survey, end);
          default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, action);
        };
    String why = until == null ? "" : "until " + until;
    audit.record(who.getName(), "survey." + action, round.id(), quota > 0 ? "quota " + quota : why);
  }
}

package org.cocrear.plans.web;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.cocrear.plans.InvalidCommitment;
import org.cocrear.plans.InvalidCommitment.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** Problem details (RFC 9457) that name every field to mend. */
@RestControllerAdvice(assignableTypes = CommitmentsApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CommitmentsApiProblems {

  @ExceptionHandler
  ProblemDetail invalid(InvalidCommitment invalid) {
    return detail(
        HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(invalid.getMessage()), invalid.problems());
  }

  @ExceptionHandler
  ProblemDetail unknown(NoSuchElementException unknown) {
    return detail(
        HttpStatus.NOT_FOUND,
        "Nothing has the id " + unknown.getMessage(),
        List.of(new Problem("id", "desconocido")));
  }

  @ExceptionHandler
  ProblemDetail tooMany(OptimisticLockingFailureException busy) {
    return detail(
        HttpStatus.CONFLICT,
        "Others change " + busy.getMessage() + " just now; try again",
        List.of());
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof JacksonException json && !json.getPath().isEmpty()
        ? invalid(
            new InvalidCommitment(
                List.of(new Problem(path(json), "no tiene la forma que se espera"))))
        : detail(HttpStatus.BAD_REQUEST, "The body is no JSON object", List.of());
  }

  private static String path(JacksonException json) {
    return json.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static ProblemDetail detail(HttpStatus status, String text, List<Problem> problems) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
    if (!problems.isEmpty()) {
      detail.setProperty("field", problems.getFirst().field());
      detail.setProperty("errors", problems);
    }
    return detail;
  }
}

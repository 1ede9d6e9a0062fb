package org.cocrear.review;

import java.util.List;
import java.util.Objects;
import org.cocrear.review.Decisions.UnknownCode;
import org.cocrear.review.Search.BadParameter;
import org.cocrear.submissions.InvalidDecision;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What is wrong with a request, as problem details whose {@code errors} name field and reason. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = {SubmissionsApi.class, ClassifyApi.class})
class ReviewProblems {

  /** One thing that is wrong. */
  record Wrong(String field, String reason) {}

  @ExceptionHandler
  ProblemDetail undecidable(InvalidDecision trouble) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "This cannot be decided so",
        trouble.field(),
        String.valueOf(trouble.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownCode trouble) {
    return problem(
        HttpStatus.NOT_FOUND, "No such submission", "code", String.valueOf(trouble.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail badParameter(BadParameter trouble) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "A parameter says nothing",
        trouble.name(),
        String.valueOf(trouble.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail wrongType(MethodArgumentTypeMismatchException trouble) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "A parameter says nothing",
        trouble.getName(),
        "debe ser un número");
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException trouble) {
    return trouble.getCause() instanceof MismatchedInputException mismatch
            && !mismatch.getPath().isEmpty()
        ? problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "A field has the wrong type",
            field(mismatch),
            "no tiene la forma esperada")
        : problem(
            HttpStatus.BAD_REQUEST, "The body is no JSON object", "body", "no es un objeto JSON");
  }

  private static String field(MismatchedInputException mismatch) {
    return mismatch.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("body");
  }

  private static ProblemDetail problem(
      HttpStatus status, String title, String field, String reason) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, field + ": " + reason);
    problem.setTitle(title);
    problem.setProperty("errors", List.of(new Wrong(field, reason)));
    return problem;
  }
}

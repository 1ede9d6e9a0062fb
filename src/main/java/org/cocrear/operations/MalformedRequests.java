package org.cocrear.operations;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** Answers 400 to bodies that the framework cannot even open. */
@RestControllerAdvice
class MalformedRequests {

  @ExceptionHandler(MultipartException.class)
  ProblemDetail multipart(MultipartException malformed) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "The multipart body cannot be read.");
  }
}

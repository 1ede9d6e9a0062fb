package org.cocrear.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A page for people who followed a dead link; programs get problem details. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingPages {

  @ExceptionHandler
  Object missing(NoResourceFoundException missing, HttpServletRequest request) {
    String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    return accepted.contains(MediaType.TEXT_HTML_VALUE)
            && !request.getRequestURI().startsWith("/api/")
        ? new ModelAndView("error", Map.of("status", 404), HttpStatus.NOT_FOUND)
        : ResponseEntity.of(missing.getBody()).build();
  }
}

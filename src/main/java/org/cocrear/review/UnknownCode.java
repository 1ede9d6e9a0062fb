package org.cocrear.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No submission has this code. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class UnknownCode extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownCode(String code) {
    super("no hay nada con el código " + code);
  }
}

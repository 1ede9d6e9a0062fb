package org.cocrear.channels.simulator;

import java.util.Locale;
import org.cocrear.channels.PlainText;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The fields of a call, checked; a bad one is a 400 that names it. */
final class Fields {

  private static final int LONGEST_NAME = 100;

  private Fields() {}

  static Address address(@Nullable String channel, @Nullable String from) {
    String key = required("channel", channel).toLowerCase(Locale.ROOT);
    for (Channel known : Channel.values()) {
      if (known.key().equals(key)) {
        String name = brief("from", required("from", from));
        return new Address(known, SimulatorTransport.ACCOUNT, name);
      }
    }
    throw bad("channel", "one of telegram, whatsapp, sms");
  }

  static String required(String field, @Nullable String value) {
    String text = PlainText.of(value);
    if (text.isEmpty()) {
      throw bad(field, "must not be empty");
    }
    return text;
  }

  /** What was said, be it blank as an SMS may be; nothing but control characters is no text. */
  static String spoken(@Nullable String value) {
    boolean blank = value != null && value.isBlank();
    return blank ? "" : required("text", value);
  }

  static String brief(String field, @Nullable String value) {
    String text = PlainText.of(value);
    if (text.length() > LONGEST_NAME) {
      throw bad(field, "at most " + LONGEST_NAME + " characters");
    }
    return text;
  }

  static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  static ErrorResponseException bad(String field, String rule) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, field + ": " + rule);
    problem.setProperty("field", field);
    return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
  }
}

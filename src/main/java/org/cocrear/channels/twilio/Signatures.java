package org.cocrear.channels.twilio;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether Twilio signed a request, over the address that the world sees and the posted
 * fields. https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
class Signatures {

  private final RequestValidator validator;
  private final @Nullable String publicUrl;

  /**
   * @param publicUrl without a final slash; where null, the address by which the request came
   */
  Signatures(String authToken, @Nullable String publicUrl) {
    this.validator = new RequestValidator(authToken);
    this.publicUrl = publicUrl;
  }

  /** Whether the signature is Twilio's; the fields of a form count, any other body does not. */
  boolean genuine(HttpServletRequest request, Form form) {
    String signature = request.getHeader("X-Twilio-Signature");
    return signature != null && validator.validate(url(request), form.signed(), signature.strip());
  }

  private String url(HttpServletRequest request) {
    String path =
        publicUrl == null
            ? request.getRequestURL().toString()
            : publicUrl + request.getRequestURI().substring(request.getContextPath().length());
    return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
  }

  /** Whether the body is a form, whose fields are signed. */
  static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null
        || type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }
}

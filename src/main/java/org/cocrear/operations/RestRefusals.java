package org.cocrear.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs as problem details (RFC 9457) why they may not: who are you, or not you. */
@Component
class RestRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
  private final JsonMapper json;

  RestRefusals(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Cocrear\", charset=\"UTF-8\"");
    refuse(request, response, HttpStatus.UNAUTHORIZED, "Sign in with an account of the staff.");
  }

  /** A session nobody signed in to lacks a name before it lacks a token. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (trust.isAuthenticated(SecurityContextHolder.getContext().getAuthentication())) {
      refuse(request, response, HttpStatus.FORBIDDEN, String.valueOf(denied.getMessage()));
    } else {
      commence(request, response, new NobodySignedIn(denied));
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, why);
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private static final class NobodySignedIn extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    NobodySignedIn(AccessDeniedException denied) {
      super("nobody signed in", denied);
    }
  }
}

package org.cocrear.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

class RestRefusalsTest {

  private final RestRefusals refusals = new RestRefusals(JsonMapper.builder().build());

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private MockHttpServletResponse denied() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    refusals.handle(
        new MockHttpServletRequest("PUT", "/api/v1/x"), response, new AccessDeniedException("no"));
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    return response;
  }

  @Test
  void aSessionWithoutANameIsAskedForOne() throws IOException {
    MockHttpServletResponse response = denied();
    assertThat(response.getStatus()).isEqualTo(401);
    assertThat(response.getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic realm=");
  }

  @Test
  void whoSignedInAndMayNotIsToldSo() throws IOException {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("ana", "", "ROLE_OBSERVER"));
    MockHttpServletResponse response = denied();
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(response.getContentAsString()).contains("\"status\":403", "\"/api/v1/x\"");
  }
}

package org.cocrear.studio.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Who may write flows: administrators and reviewers. */
final class Editors {

  static final String ONLY = "hasAnyRole('ADMINISTRATOR','REVIEWER')";

  private Editors() {}

  static boolean may(@Nullable Authentication who) {
    return who != null
        && who.getAuthorities().stream()
            .map(given -> String.valueOf(given.getAuthority()))
            .anyMatch(role -> role.equals("ROLE_ADMINISTRATOR") || role.equals("ROLE_REVIEWER"));
  }
}

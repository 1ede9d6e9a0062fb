package org.cocrear.intake;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is held of a person, as a text for the chat and as a file to take away. */
final class PersonalFile {

  private static final int TICKET_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final String publicUrl;

  PersonalFile(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** A ticket that nobody can guess. */
  String ticket() {
    byte[] bytes = new byte[TICKET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String link(String ticket) {
    return publicUrl + "/my-data/" + ticket;
  }

  /** One line a room: its title and how much it holds. */
  String summary(Map<String, List<Map<String, Object>>> held) {
    return held.entrySet().stream()
        .map(room -> "- " + room.getKey() + ": " + room.getValue().size())
        .collect(Collectors.joining("\n"));
  }
}

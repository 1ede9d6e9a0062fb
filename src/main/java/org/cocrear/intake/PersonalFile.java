package org.cocrear.intake;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cocrear.bot.Voice;

/** What is held of a person, as a text for the chat and as a file to take away. */
final class PersonalFile {

  private static final int TICKET_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final String publicUrl;
  private final Voice voice;

  PersonalFile(String publicUrl, Voice voice) {
    this.publicUrl = publicUrl;
    this.voice = voice;
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

  /** One line a room that holds anything: its title and how much. */
  String summary(Map<String, List<Map<String, Object>>> held, String locale) {
    return held.entrySet().stream()
        .filter(room -> !room.getValue().isEmpty())
        .map(room -> "- " + title(room.getKey(), locale) + ": " + room.getValue().size())
        .collect(Collectors.joining("\n"));
  }

  /** What is held, each room under its title in the person's language. */
  Map<String, List<Map<String, Object>>> titled(
      Map<String, List<Map<String, Object>>> held, String locale) {
    Map<String, List<Map<String, Object>>> titled = new LinkedHashMap<>();
    held.forEach((room, rows) -> titled.put(title(room, locale), rows));
    return titled;
  }

  private String title(String room, String locale) {
    return voice.say(locale, "held." + room);
  }
}

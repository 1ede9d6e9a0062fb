package org.cocrear.surveys.xlsform;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of a form as the grammar writes them: lower case, digits, hyphens. */
final class Names {

  private static final Set<String> RESERVED =
      Set.of(
          "file",
          "taken",
          "late",
          "thanks",
          "nameless",
          "end",
          "text",
          "kind",
          "minor",
          "code",
          "survey",
          "others",
          "revision",
          "locale",
          "channel",
          "phase",
          "window",
          "city",
          "plan",
          "days",
          "who",
          "opens",
          "closes");
  private static final int LONGEST = 40;

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The name of a question; each gets its own. */
  String question(String written) {
    String plain = plain(written);
    boolean odd = RESERVED.contains(plain) || !plain.matches("[a-z].*") || isOurs(plain);
    String wanted = odd ? "q-" + plain : plain;
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + "-" + i;
    }
    names.put(written.strip(), name);
    return name;
  }

  /** The name by which a question of the form is known; blank for none. */
  String known(String written) {
    return names.getOrDefault(written.strip(), "");
  }

  private static boolean isOurs(String name) {
    return List.of("survey-", "if-").stream().anyMatch(name::startsWith);
  }

  /** The id of an option; a bare number could be taken for a scale. */
  static String option(String written) {
    String id = written.strip().replaceAll("[^A-Za-z0-9_-]", "-");
    return id.matches("-?\\d+") ? "o" + id : id;
  }

  static String plain(String written) {
    String plain =
        Normalizer.normalize(written, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.isEmpty() ? "x" : cut;
  }
}

package org.cocrear.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions after a code, as people ask them: {@code ¿cómo va ROS-7K2M?}, or the code alone. */
final class Asked {

  private static final Pattern ASKS =
      Pattern.compile(
          "(?U)^[¿\\s]*(?:y|hola|che|buenas|disculp\\w*|por favor)?[,\\s]*"
              + "(?:c[oó]mo|qu[eé]|cu[aá]ndo|hay|ya|est[aá]do?|saber|quiero saber|quer[ií]a saber"
              + "|status|how|what|any|como|novedades)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int WORDS = 9;

  private Asked() {}

  /** The code that a text asks after, where it does nothing else. */
  static Optional<String> code(String text, String planCode) {
    Matcher code =
        Pattern.compile("(?i)\\b" + Pattern.quote(planCode) + "[ –—-]?([A-Z0-9]{4,6})\\b")
            .matcher(text);
    if (!code.find() || code.group(1).chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    String rest = code.replaceFirst("").replaceAll("[\\p{P}\\s]", "");
    boolean brief = text.strip().split("\\s+", -1).length <= WORDS;
    boolean asks = brief && (text.strip().endsWith("?") || ASKS.matcher(text).matches());
    String named = planCode + "-" + code.group(1).toUpperCase(Locale.ROOT);
    return rest.isEmpty() || asks ? Optional.of(named) : Optional.empty();
  }
}

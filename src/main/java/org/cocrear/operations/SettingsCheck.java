package org.cocrear.operations;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Looks at the values of the settings before anything starts, to name all that are wrong. */
final class SettingsCheck {

  private static final String HOUR = "([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?";

  private final Binder binder;
  private final List<String> problems = new ArrayList<>();

  private SettingsCheck(Environment environment) {
    binder = Binder.get(environment);
  }

  static List<String> of(Environment environment) {
    SettingsCheck check = new SettingsCheck(environment);
    check.own();
    check.telegram();
    check.twilio();
    return check.problems;
  }

  private void own() {
    check("server.port", SettingsCheck::port, "must be a number from 0 to 65535");
    check("spring.mongodb.uri", uri -> uri.matches("mongodb(\\+srv)?://.+"), "mongodb://host/name");
    check("cocrear.public-url", SettingsCheck::webAddress, "a whole address: https://city.example");
    check("cocrear.trial", SettingsCheck::yesOrNo, "must be true or false");
    check("cocrear.simulator.enabled", SettingsCheck::yesOrNo, "must be true or false");
    check(
        "cocrear.quiet-hours",
        hours -> hours.matches("(?i)off|" + HOUR + "\\s*-\\s*" + HOUR),
        "must be like 21:00-09:00, or off");
  }

  private void telegram() {
    if (value("cocrear.telegram.token").isEmpty()) {
      return;
    }
    check("cocrear.telegram.api-url", SettingsCheck::webAddress, "must be a whole address");
    String mode = "cocrear.telegram.mode";
    check(mode, it -> it.matches("(?i)polling|webhook"), "must be polling or webhook");
    String secret = "cocrear.telegram.webhook-secret";
    if (value(mode).equalsIgnoreCase("webhook") && value(secret).isEmpty()) {
      problems.add(
          secret + " is not set: set it, or cocrear.telegram.mode=polling" + variable(secret));
    }
  }

  private void twilio() {
    String account = "cocrear.twilio.account-sid";
    String token = "cocrear.twilio.auth-token";
    if (value(account).isEmpty() != value(token).isEmpty()) {
      String missing = value(account).isEmpty() ? account : token;
      String given = value(account).isEmpty() ? token : account;
      problems.add(missing + " is not set, but " + given + " is: set both" + variable(missing));
    }
    check("cocrear.twilio.api-url", SettingsCheck::webAddress, "must be a whole address");
    check("cocrear.twilio.rate", SettingsCheck::positive, "must be a number above 0");
  }

  private void check(String key, Predicate<String> good, String wish) {
    String value = value(key);
    if (!value.isEmpty() && !good.test(value)) {
      problems.add(key + ": " + wish + variable(key) + ", not " + shown(key, value));
    }
  }

  private String value(String key) {
    return binder.bind(key, String.class).orElse("").strip();
  }

  /** The address of a store may hold its password. */
  private static String shown(String key, String value) {
    return key.equals("spring.mongodb.uri") ? "what it is" : "\"" + value + "\"";
  }

  private static String variable(String key) {
    String name = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return " (" + name + ")";
  }

  static boolean port(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535;
  }

  private static boolean positive(String text) {
    return text.matches("\\d{1,9}(\\.\\d{1,9})?") && Double.parseDouble(text) > 0;
  }

  private static boolean yesOrNo(String text) {
    return text.matches("(?i)true|false|on|off|yes|no|1|0");
  }

  private static boolean webAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?");
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}

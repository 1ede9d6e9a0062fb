package org.cocrear.outreach;

import java.util.Map;

/** The bot's voice as the rounds need it. */
@FunctionalInterface
interface Words {

  /** The text of a key in a locale. */
  String say(String locale, String key, Map<String, ?> arguments);
}

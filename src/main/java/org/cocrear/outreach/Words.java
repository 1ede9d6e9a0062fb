package org.cocrear.outreach;

import java.util.Map;
import org.cocrear.bot.Voice;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Channel;
import org.cocrear.participants.Participant;

/** The bot's voice as the rounds need it. */
@FunctionalInterface
interface Words {

  /** The text of a key, in the language of a person and fit for where they are written to. */
  String say(Participant to, String key, Map<String, ?> arguments);

  /** The bot's own voice: short, in letters that cost little, where it goes out by SMS. */
  static Words of(Voice voice, Addresses addresses) {
    return (to, key, arguments) ->
        bySms(to, addresses)
            ? voice.sayShort(to.locale(), key, arguments)
            : voice.say(to.locale(), key, arguments);
  }

  private static boolean bySms(Participant to, Addresses addresses) {
    return to.addresses().stream()
        .findFirst()
        .flatMap(addresses::find)
        .filter(address -> address.channel() == Channel.SMS)
        .isPresent();
  }
}

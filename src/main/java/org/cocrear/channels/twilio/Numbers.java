package org.cocrear.channels.twilio;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.cocrear.channels.PlainText;
import org.cocrear.messaging.Channel;

/**
 * One form for each number, however a provider writes it: E.164 as the network takes it. What is no
 * number (short codes, names, WhatsApp's ids of users without one) stays as it came.
 */
final class Numbers {

  private static final String WHATSAPP = "whatsapp:";
  private static final Pattern LONG_NUMBER = Pattern.compile("\\+?[0-9][0-9 ().-]{6,}");
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private Numbers() {}

  /** By which means a sender or receiver as Twilio writes it is reached. */
  static Channel channel(String party) {
    return party.strip().startsWith(WHATSAPP) ? Channel.WHATSAPP : Channel.SMS;
  }

  /** How Twilio writes a canonical party of a channel. */
  static String party(Channel channel, String canonical) {
    return channel == Channel.WHATSAPP ? WHATSAPP + canonical : canonical;
  }

  /** The party without its channel, as it came. */
  static String bare(String party) {
    String clean = PlainText.of(party);
    return clean.startsWith(WHATSAPP) ? clean.substring(WHATSAPP.length()).strip() : clean;
  }

  /** The one form of a party. */
  static String canonical(String party) {
    String bare = bare(party);
    if (!LONG_NUMBER.matcher(bare).matches()) {
      return bare;
    }
    try {
      PhoneNumber number = PHONES.parse(bare.startsWith("+") ? bare : "+" + bare, null);
      return mobile(PHONES.format(number, PhoneNumberFormat.E164));
    } catch (NumberParseException e) {
      return bare;
    }
  }

  // only mobiles write to us, so a missing or an old mobile digit can be told from the length
  private static String mobile(String number) {
    if (number.matches("\\+54[1-8][0-9]{9}")) {
      return "+549" + number.substring(3);
    }
    if (number.matches("\\+521[0-9]{10}")) {
      return "+52" + number.substring(4);
    }
    if (number.matches("\\+55[1-9]{2}[6-9][0-9]{7}")) {
      return number.substring(0, 5) + "9" + number.substring(5);
    }
    return number;
  }
}

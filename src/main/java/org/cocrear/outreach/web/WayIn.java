package org.cocrear.outreach.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.cocrear.messaging.OurAccount;
import org.cocrear.outreach.Activities.Activity;

/**
 * One way into one of our accounts, with an activity's code in it.
 *
 * @param title the channel, as people call it
 * @param url what a phone opens
 * @param words what may be typed instead of scanning
 */
record WayIn(String title, String url, String words) {

  /** The way; the account's handle must be known. */
  static WayIn of(OurAccount account, Activity activity) {
    String handle = String.valueOf(account.handle());
    String keyword = activity.keyword();
    return switch (account.channel()) {
      case TELEGRAM ->
          new WayIn(
              "Telegram",
              "https://t.me/" + encoded(handle) + "?start=" + activity.code(),
              "@" + handle);
      case WHATSAPP ->
          new WayIn(
              "WhatsApp",
              "https://wa.me/"
                  + handle.replaceAll("\\D", "")
                  + "?text="
                  + encoded("Hola " + keyword),
              "Hola " + keyword + " → " + handle);
      case SMS ->
          new WayIn(
              "SMS",
              "sms:" + handle.replaceAll("[^+0-9A-Za-z]", "") + "?&body=" + encoded(keyword),
              keyword + " → " + handle);
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}

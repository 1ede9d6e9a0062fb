package org.cocrear.channels.twilio;

import java.util.List;

/** Settings for a Twilio that stands at a given address. */
final class TwilioFixture {

  private TwilioFixture() {}

  static TwilioSettings settings(String url, String... mediaUrls) {
    return new TwilioSettings(
        "AC1",
        "token",
        url,
        "+15005550006",
        "whatsapp:+14155238886",
        null,
        30,
        List.of(mediaUrls),
        List.of());
  }
}

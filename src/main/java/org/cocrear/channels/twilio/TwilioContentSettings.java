package org.cocrear.channels.twilio;

import org.cocrear.channels.Checked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what WhatsApp and SMS look like.
 *
 * @param contentUrl where the Content API is
 * @param saveSegments whether an SMS gives up á í ó ú and typographic signs where that keeps it in
 *     GSM-7, which costs half or less
 */
@ConfigurationProperties("cocrear.twilio")
record TwilioContentSettings(
    @Nullable String contentUrl, @DefaultValue("false") boolean saveSegments) {

  TwilioContentSettings {
    contentUrl =
        Checked.url("cocrear.twilio.content-url", contentUrl, "https://content.twilio.com");
  }

  /** Where the Content API is. */
  String url() {
    return Checked.url("cocrear.twilio.content-url", contentUrl, "https://content.twilio.com");
  }
}

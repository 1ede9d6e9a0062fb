package org.cocrear.channels.twilio;

import java.util.List;
import org.cocrear.channels.Checked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Twilio's settings.
 *
 * @param accountSid names us in the REST API
 * @param authToken signs what comes in, opens what goes out
 * @param apiUrl where the REST API is
 * @param smsFrom number that sends SMS to who never wrote to us
 * @param whatsappFrom the same for WhatsApp
 * @param messagingServiceSid pool that chooses the number instead
 * @param rate messages a second
 * @param mediaUrls where the REST API may send us for a file; nothing is fetched from elsewhere
 */
@ConfigurationProperties("cocrear.twilio")
record TwilioSettings(
    String accountSid,
    String authToken,
    @DefaultValue("https://api.twilio.com") String apiUrl,
    @Nullable String smsFrom,
    @Nullable String whatsappFrom,
    @Nullable String messagingServiceSid,
    @DefaultValue("30") double rate,
    @DefaultValue({
          "https://mms.twiliocdn.com/",
          "https://media.twiliocdn.com/",
          "https://s3-external-1.amazonaws.com/media.twiliocdn.com/"
        })
        List<String> mediaUrls) {

  TwilioSettings {
    accountSid = accountSid.strip();
    authToken = authToken.strip();
    apiUrl = Checked.url("cocrear.twilio.api-url", apiUrl, "https://api.twilio.com");
    smsFrom = Checked.orNull(smsFrom);
    whatsappFrom = Checked.orNull(whatsappFrom);
    messagingServiceSid = Checked.orNull(messagingServiceSid);
    mediaUrls = List.copyOf(mediaUrls);
    if (!(rate > 0)) {
      throw new IllegalArgumentException("cocrear.twilio.rate: must be above zero: " + rate);
    }
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "TwilioSettings[" + accountSid + ", " + apiUrl + "]";
  }
}

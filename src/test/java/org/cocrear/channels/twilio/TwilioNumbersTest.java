package org.cocrear.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.OurAccount;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TwilioNumbersTest {

  @Test
  void eachNumberHasItsLanguageAndIsNamedOnce() {
    var source =
        new MapConfigurationPropertySource(
            Map.of(
                "cocrear.twilio.account-sid", "AC1",
                "cocrear.twilio.auth-token", "t",
                "cocrear.twilio.sms-from", "+15005550006",
                "cocrear.twilio.whatsapp-from", "whatsapp:+14155238886",
                "cocrear.twilio.numbers[0].number", "whatsapp:+14155238886",
                "cocrear.twilio.numbers[0].channel", "whatsapp",
                "cocrear.twilio.numbers[0].locale", "pt",
                "cocrear.twilio.numbers[1].number", "28282",
                "cocrear.twilio.numbers[1].locale", "en"));
    TwilioSettings settings = new Binder(source).bind("cocrear.twilio", TwilioSettings.class).get();
    assertThat(settings.mediaUrls()).contains("https://mms.twiliocdn.com/");
    assertThat(new TwilioNumbers(settings).accounts())
        .containsExactly(
            new OurAccount(Channel.WHATSAPP, "+14155238886", "+14155238886", "pt"),
            new OurAccount(Channel.SMS, "28282", "28282", "en"),
            new OurAccount(Channel.SMS, "+15005550006", "+15005550006", null));
  }
}

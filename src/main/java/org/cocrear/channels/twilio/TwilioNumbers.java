package org.cocrear.channels.twilio;

import java.util.ArrayList;
import java.util.List;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.OurAccount;
import org.jspecify.annotations.Nullable;

/** The numbers that the settings name. */
class TwilioNumbers implements OurAccount.Owner {

  private final List<OurAccount> accounts = new ArrayList<>();

  TwilioNumbers(TwilioSettings settings) {
    add(Channel.WHATSAPP, settings.whatsappFrom());
    add(Channel.SMS, settings.smsFrom());
  }

  private void add(Channel channel, @Nullable String number) {
    if (number != null) {
      String bare = Numbers.bare(number);
      accounts.add(new OurAccount(channel, bare, bare, null));
    }
  }

  @Override
  public List<OurAccount> accounts() {
    return List.copyOf(accounts);
  }
}

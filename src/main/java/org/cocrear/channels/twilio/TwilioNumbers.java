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
    settings.numbers().forEach(one -> add(one.channel(), one.number(), one.locale()));
    add(Channel.WHATSAPP, settings.whatsappFrom(), null);
    add(Channel.SMS, settings.smsFrom(), null);
  }

  /** A number that was named with its language is not named again. */
  private void add(Channel channel, @Nullable String number, @Nullable String locale) {
    String bare = number == null ? "" : Numbers.bare(number);
    boolean known =
        accounts.stream().anyMatch(one -> one.channel() == channel && one.account().equals(bare));
    if (!bare.isEmpty() && !known) {
      accounts.add(new OurAccount(channel, bare, bare, locale));
    }
  }

  @Override
  public List<OurAccount> accounts() {
    return List.copyOf(accounts);
  }
}

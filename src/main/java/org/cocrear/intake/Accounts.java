package org.cocrear.intake;

import java.util.List;
import java.util.function.Supplier;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.OurAccount;

/** In which language each of our accounts speaks to who is new there. */
final class Accounts {

  private final Supplier<List<OurAccount>> accounts;
  private final Supplier<String> otherwise;

  /**
   * @param otherwise the plan's language
   */
  Accounts(Supplier<List<OurAccount>> accounts, Supplier<String> otherwise) {
    this.accounts = accounts;
    this.otherwise = otherwise;
  }

  String locale(Address address) {
    for (OurAccount account : accounts.get()) {
      String locale = account.locale();
      if (locale != null
          && account.channel() == address.channel()
          && account.account().equals(address.account())) {
        return locale;
      }
    }
    return otherwise.get();
  }
}

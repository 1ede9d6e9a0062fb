package org.cocrear.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Our accounts that can send, each with its transport, its pace and its bell. */
final class Accounts {

  /**
   * One of them.
   *
   * @param key as in {@link Mailbox#account(Address)}
   */
  record Account(String key, Transport transport, TokenBucket bucket, Bell bell) {

    static Account of(Transport transport) {
      String key = transport.channel().key() + ":" + transport.account();
      return new Account(key, transport, new TokenBucket(transport.rate()), new Bell());
    }
  }

  private volatile Map<String, Account> accounts = Map.of();

  /** Opens an account per transport; two of one account are refused. */
  void open(List<Transport> transports) {
    accounts =
        transports.stream()
            .map(Account::of)
            .collect(Collectors.toMap(Account::key, Function.identity()));
  }

  Collection<Account> all() {
    return accounts.values();
  }

  Collection<String> keys() {
    return accounts.keySet();
  }

  Optional<Account> find(@Nullable String key) {
    return Optional.ofNullable(accounts.get(key));
  }

  void ring(Mailbox mailbox) {
    ring(mailbox.account(), mailbox.id(), mailbox.urgent());
  }

  void ring(String account, AddressId id, boolean urgent) {
    find(account).ifPresent(found -> found.bell().ring(id, urgent));
  }
}

package org.cocrear.messaging.lanes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Our accounts that can send. A transport may serve several of them, such as a pool of numbers;
 * they then share its pace and its bell.
 */
final class Accounts {

  /** A transport with its pace and its bell. */
  record Account(Transport transport, TokenBucket bucket, Bell bell) {

    static Account of(Transport transport) {
      return new Account(transport, new TokenBucket(transport.rate()), new Bell());
    }
  }

  private volatile List<Account> all = List.of();
  private final Map<String, Account> byKey = new ConcurrentHashMap<>();

  void open(List<Transport> transports) {
    byKey.clear();
    all = transports.stream().map(Account::of).toList();
  }

  List<Account> all() {
    return all;
  }

  /** The account of a key as in {@link Mailbox#account(Address)}, if it can send. */
  Optional<Account> find(String key) {
    return Optional.ofNullable(byKey.computeIfAbsent(key, this::serving));
  }

  private @Nullable Account serving(String key) {
    String[] parts = key.split(":", 2);
    Address ours = new Address(Channel.ofKey(parts[0]), parts[1], "");
    return all.stream()
        .filter(account -> account.transport().serves(ours))
        .findFirst()
        .orElse(null);
  }

  /** The keys by which an account was found so far. */
  List<String> keys(Account account) {
    return byKey.entrySet().stream()
        .filter(entry -> entry.getValue().equals(account))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All keys that were found so far. */
  List<String> keys() {
    return List.copyOf(byKey.keySet());
  }

  /** Rings for a mailbox; false if no account serves it. */
  boolean ring(Mailbox mailbox) {
    return ring(mailbox.account(), mailbox.id(), mailbox.urgent());
  }

  boolean ring(String key, AddressId id, boolean urgent) {
    Optional<Account> account = find(key);
    account.ifPresent(found -> found.bell().ring(id, urgent));
    return account.isPresent();
  }
}

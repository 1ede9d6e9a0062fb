package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Senders;
import org.cocrear.messaging.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Our accounts that can send. A transport may serve several of them, such as a pool of numbers;
 * they then share its pace, its circuit and its bell.
 */
final class Accounts implements Senders {

  /** A transport with its pace, its circuit and its bell. */
  record Account(Transport transport, TokenBucket bucket, Circuit circuit, Bell bell) {

    String key() {
      return transport.channel().key() + ":" + transport.account();
    }
  }

  private final MailboxStore mailboxes;
  private final Pauses pauses;
  private final MessagingSettings settings;
  private final Clock clock;
  private volatile List<Account> all = List.of();
  private final Map<String, Account> byKey = new ConcurrentHashMap<>();

  Accounts(MailboxStore mailboxes, Node node) {
    this.mailboxes = mailboxes;
    pauses = node.pauses();
    settings = node.settings();
    clock = node.clock();
  }

  void open(List<Transport> transports) {
    byKey.clear();
    all = transports.stream().map(this::account).toList();
  }

  Account account(Transport transport) {
    return new Account(
        transport,
        new TokenBucket(transport.rate(), System::nanoTime),
        new Circuit(pauses, settings.failures()),
        new Bell());
  }

  @Override
  public List<Sender> all() {
    Instant now = clock.instant();
    return all.stream().map(account -> sender(account, now)).toList();
  }

  private static Sender sender(Account account, Instant now) {
    Circuit.Look look = account.circuit().look(now);
    double rate = account.transport().rate();
    String note = account.transport().note();
    return new Sender(account.key(), rate, look.state(), look.reason(), look.until(), note);
  }

  @Override
  public void wake(String reason) {
    mailboxes.wake(reason, clock.instant());
  }

  List<Account> opened() {
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

package org.cocrear.messaging.lanes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cocrear.messaging.AddressErased;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.DeadLetters;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.SendGate;
import org.cocrear.messaging.Transport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * This room over a test's store, without threads: {@link #run} answers and sends what is due, in
 * the calling thread.
 */
public final class TestMessaging {

  static final MessagingSettings SETTINGS =
      new MessagingSettings(
          4,
          Duration.ofSeconds(20),
          Duration.ofMillis(100),
          8,
          16,
          null,
          Duration.ofSeconds(5),
          5,
          Duration.ofDays(3));

  private final Messaging messaging;
  private final Clock clock;
  private final Map<Transport, Accounts.Account> accounts = new HashMap<>();
  private final List<AddressErased> erased = new ArrayList<>();
  private final MeterRegistry meters = new SimpleMeterRegistry();

  /** One node; another one over the same store is a restart. */
  public TestMessaging(
      MongoOperations mongo,
      InboundHandler handler,
      @Nullable SendGate gate,
      Clock clock,
      String me) {
    this.clock = clock;
    messaging =
        new Messaging(
            mongo,
            AddressKey.given("test"),
            provider(InboundHandler.class, handler),
            provider(SendGate.class, gate),
            erased::add,
            new Node(me, SETTINGS, new Pauses(new Random(1)), new Counters(meters), clock));
  }

  /** The room's addresses. */
  public Addresses addresses() {
    return messaging.addresses();
  }

  /** The room's way in. */
  public Inbox inbox() {
    return messaging.inbox();
  }

  /** The room's way out. */
  public Outbox outbox() {
    return messaging.outbox();
  }

  /** Answers and sends what is due now, until nothing is. */
  public void run(Transport... transports) {
    boolean busy = true;
    while (busy) {
      busy = answer();
      for (Transport transport : transports) {
        busy |= send(transport);
      }
    }
  }

  boolean answer() {
    List<AddressId> due = messaging.due().due(clock.instant(), 100);
    due.forEach(messaging.lanes()::work);
    return !due.isEmpty();
  }

  boolean send(Transport transport) {
    String account = transport.channel().key() + ":" + transport.account();
    List<Mailbox> due = messaging.mailboxes().due(List.of(account), clock.instant(), 100);
    boolean any = false;
    for (Mailbox mailbox : due) {
      any |= send(mailbox.id(), account(transport));
    }
    return any;
  }

  /**
   * A second of sending: what is due goes, one message of a person, as many as the rate allows.
   * Says how many went.
   */
  public int second(Transport transport) {
    String account = transport.channel().key() + ":" + transport.account();
    int most = (int) transport.rate();
    int sent = 0;
    for (Mailbox mailbox : messaging.mailboxes().due(List.of(account), clock.instant(), most)) {
      sent += send(mailbox.id(), account(transport)) ? 1 : 0;
    }
    return sent;
  }

  /** Whether the transport's circuit is open now. */
  public boolean waits(Transport transport) {
    return account(transport).circuit().look(clock.instant()).until() != null;
  }

  boolean send(AddressId id, Accounts.Account account) {
    if (account.circuit().pass(clock.instant()).isPositive()) {
      return false;
    }
    try {
      if (!messaging.pump().send(id, account, urgent -> {}).sent()) {
        account.circuit().unused();
      }
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Accounts.Account account(Transport transport) {
    return accounts.computeIfAbsent(transport, messaging.accounts()::account);
  }

  /** The room's dead letters. */
  public DeadLetters deadLetters() {
    return messaging.deadLetters();
  }

  Messaging parts() {
    return messaging;
  }

  double count(String name) {
    return meters.counter(name).count();
  }

  /** A bean that is there, or is not. */
  static <T> ObjectProvider<T> provider(Class<T> type, @Nullable T bean) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (bean != null) {
      beans.addBean(type.getName(), bean);
    }
    return beans.getBeanProvider(type);
  }
}

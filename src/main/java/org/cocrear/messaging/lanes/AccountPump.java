package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cocrear.messaging.AddressId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends for one account at its pace: first a free hand, then the choice whose message it is, last a
 * token, for which replies do not stand behind what we started.
 */
final class AccountPump {

  private static final Logger LOG = LoggerFactory.getLogger(AccountPump.class);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int REMEMBERED = 1000;
  private static final long LONGEST_NAP = Duration.ofMillis(200).toNanos();

  private final Accounts.Account account;
  private final Accounts accounts;
  private final Pump pump;
  private final ScheduledExecutorService later;
  private final Clock clock;
  private final int sends;
  private final Semaphore hands;
  private final Map<AddressId, Instant> lastSent = new ConcurrentHashMap<>();
  private final ExecutorService workers;
  private @Nullable Thread dispatcher;

  AccountPump(
      Accounts.Account account,
      Accounts accounts,
      Pump pump,
      int sends,
      ScheduledExecutorService later,
      Clock clock) {
    this.account = account;
    this.accounts = accounts;
    this.pump = pump;
    this.sends = sends;
    this.later = later;
    this.clock = clock;
    hands = new Semaphore(hands(account.transport().rate(), sends));
    workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("send-", 0).factory());
  }

  /** No more hold a message ready than go in about a second. */
  private static int hands(double rate, int sends) {
    return rate > 0 && rate < sends ? Math.max(2, (int) rate) : sends;
  }

  /** The keys of the mailboxes that it has met. */
  List<String> keys() {
    return accounts.keys(account);
  }

  void start() {
    dispatcher =
        Thread.ofPlatform()
            .daemon()
            .name("pump " + account.transport().channel().key())
            .start(this::dispatch);
  }

  /** Takes nothing more and waits for the sends under way. */
  void stop(Duration patience) throws InterruptedException {
    account.bell().close();
    if (dispatcher != null) {
      dispatcher.interrupt();
    }
    workers.shutdown();
    if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("sends of {} are still under way", account.transport().channel().key());
    }
  }

  private void dispatch() {
    try {
      AddressId next = take();
      while (next != null) {
        AddressId id = next;
        workers.execute(() -> work(id));
        next = take();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable AddressId take() throws InterruptedException {
    hands.acquire();
    Duration wait = account.circuit().pass(clock.instant());
    while (wait.isPositive()) {
      TimeUnit.NANOSECONDS.sleep(Math.min(wait.toNanos(), LONGEST_NAP));
      wait = account.circuit().pass(clock.instant());
    }
    return account.bell().take();
  }

  private void work(AddressId id) {
    boolean sent = false;
    try {
      sent = send(id);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("the pump failed for lane {}", id, e);
    } finally {
      if (!sent) {
        account.circuit().unused();
      }
      account.bell().done(id);
      hands.release();
    }
  }

  private boolean send(AddressId id) throws InterruptedException {
    Instant now = clock.instant();
    Duration pause = account.transport().perPersonPause();
    Instant free = lastSent.getOrDefault(id, Instant.MIN);
    if (now.isBefore(free)) {
      ringLater(id, true, Duration.between(now, free));
      return false;
    }
    Pump.Pass pass = pump.send(id, account, account.bucket()::take);
    if (pass.sent() && pause.isPositive()) {
      remember(id, clock.instant().plus(pause));
    }
    pass.left().ifPresent(this::ringAgain);
    return pass.sent();
  }

  private void remember(AddressId id, Instant free) {
    if (lastSent.size() > REMEMBERED) {
      lastSent.values().removeIf(old -> old.isBefore(clock.instant()));
    }
    lastSent.put(id, free);
  }

  private void ringAgain(Mailbox mailbox) {
    Duration wait = Duration.between(clock.instant(), mailbox.at());
    if (!wait.isPositive()) {
      account.bell().ring(mailbox.id(), mailbox.urgent());
    } else if (wait.compareTo(SOON) < 0) {
      ringLater(mailbox.id(), mailbox.urgent(), wait);
    }
  }

  private void ringLater(AddressId id, boolean urgent, Duration wait) {
    var unused =
        later.schedule(() -> account.bell().ring(id, urgent), wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether so little waits here that the store should be looked through for more. */
  boolean isHungry() {
    return account.bell().size() < 4 * sends;
  }
}

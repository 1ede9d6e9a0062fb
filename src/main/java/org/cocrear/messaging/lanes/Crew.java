package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The threads of this room: lane workers, a pump per account, and one that looks what is due. */
final class Crew implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
  private static final int BATCH = 500;
  private static final int BEFORE_AND_AFTER_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

  private final DurableInbox inbox;
  private final Lanes lanes;
  private final Bell bell;
  private final MailboxStore mailboxes;
  private final Pump pump;
  private final Accounts accounts;
  private final Supplier<List<Transport>> transports;
  private final MessagingSettings settings;
  private final Clock clock;
  private ScheduledThreadPoolExecutor poller = poller();
  private final List<Thread> workers = new ArrayList<>();
  private final List<AccountPump> pumps = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  Crew(
      DurableInbox inbox,
      Lanes lanes,
      Bell bell,
      MailboxStore mailboxes,
      Pump pump,
      Accounts accounts,
      Supplier<List<Transport>> transports,
      MessagingSettings settings,
      Clock clock) {
    this.inbox = inbox;
    this.lanes = lanes;
    this.bell = bell;
    this.mailboxes = mailboxes;
    this.pump = pump;
    this.accounts = accounts;
    this.transports = transports;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    bell.open();
    poller = poller();
    for (int i = 0; i < settings.workers(); i++) {
      workers.add(Thread.ofPlatform().daemon().name("lanes-" + i).start(this::answer));
    }
    mailboxes.freeOurs();
    accounts.open(transports.get());
    for (Accounts.Account account : accounts.opened()) {
      pumps.add(new AccountPump(account, accounts, pump, settings.sends(), poller, clock));
    }
    pumps.forEach(AccountPump::start);
    var unused =
        poller.scheduleWithFixedDelay(
            this::look, 0, settings.poll().toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    bell.close();
    poller.shutdown();
    Instant end = clock.instant().plus(settings.stop());
    try {
      for (AccountPump each : pumps) {
        each.stop(left(end));
      }
      for (Thread worker : workers) {
        worker.join(left(end));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pumps.clear();
    workers.clear();
  }

  private static ScheduledThreadPoolExecutor poller() {
    ScheduledThreadPoolExecutor poller =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("due").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    poller.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return poller;
  }

  private Duration left(Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    return left.isPositive() ? left : Duration.ofMillis(1);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BEFORE_AND_AFTER_THE_WEB_SERVER;
  }

  private void answer() {
    try {
      AddressId id = bell.take();
      while (id != null) {
        work(id);
        id = bell.take();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(AddressId id) {
    try {
      lanes.work(id);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("lane {} failed and is tried again", id, e);
    } finally {
      bell.done(id);
    }
  }

  private void look() {
    try {
      Instant now = clock.instant();
      inbox.ringDue(now, BATCH);
      pumps.stream()
          .filter(AccountPump::isHungry)
          .flatMap(hungry -> mailboxes.due(hungry.keys(), now, BATCH).stream())
          .forEach(accounts::ring);
      mailboxes.dueElsewhere(accounts.keys(), now, BATCH).stream()
          .filter(mailbox -> !accounts.ring(mailbox))
          .forEach(pump::explainSilence);
    } catch (RuntimeException e) {
      LOG.error("could not look what is due; looking again in {}", settings.poll(), e);
    }
  }
}

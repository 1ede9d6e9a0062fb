package org.cocrear.channels.twilio;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Prepares WhatsApp's buttons and lists beside the start, and again until all are there. */
final class ContentsPreparation implements SmartLifecycle {

  private static final long MINUTES = 10;

  private final Contents contents;
  private @Nullable ScheduledExecutorService thread;

  ContentsPreparation(Contents contents) {
    this.contents = contents;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("whatsapp-buttons").factory());
    var unused = started.scheduleWithFixedDelay(this::prepare, 0, MINUTES, TimeUnit.MINUTES);
    thread = started;
  }

  private void prepare() {
    if (!contents.complete()) {
      contents.prepare();
    }
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}

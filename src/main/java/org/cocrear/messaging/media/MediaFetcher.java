package org.cocrear.messaging.media;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.MediaSource;
import org.cocrear.messaging.MediaSource.Fetched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Fetches what came in, soon after, and again with growing pauses until it is here or lost. */
class MediaFetcher implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MediaFetcher.class);
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final int GROWTH = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private final MediaStore store;
  private final Addresses addresses;
  private final Supplier<Stream<MediaSource>> sources;
  private final MediaSettings settings;
  private final Clock clock;
  private final Semaphore bell = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  MediaFetcher(
      MediaStore store,
      Addresses addresses,
      Supplier<Stream<MediaSource>> sources,
      MediaSettings settings,
      Clock clock) {
    this.store = store;
    this.addresses = addresses;
    this.sources = sources;
    this.settings = settings;
    this.clock = clock;
  }

  /** Something came in. */
  void ring() {
    bell.release();
  }

  @Override
  public void start() {
    running = true;
    for (int i = 0; i < settings.workers(); i++) {
      threads.add(Thread.ofPlatform().daemon().name("media-" + i).start(this::run));
    }
  }

  @Override
  public void stop() {
    running = false;
    threads.forEach(Thread::interrupt);
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        if (!fetchNext() && bell.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
          bell.drainPermits();
        }
      } catch (InterruptedException e) {
        LOG.debug("Woken while waiting", e);
      } catch (RuntimeException e) {
        LOG.error("Fetching files failed and goes on", e);
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(settings.poll().toMillis());
    } catch (InterruptedException e) {
      LOG.debug("Woken while waiting", e);
    }
  }

  /** Fetches one file; false where none is due. */
  boolean fetchNext() {
    MediaStore.Wanted wanted = store.claim(LEASE).orElse(null);
    if (wanted == null) {
      return false;
    }
    switch (fetch(wanted)) {
      case Fetched.Got got -> store.keep(wanted.file().id(), got.bytes());
      case Fetched.Refused refused -> store.lose(wanted.file().id(), refused.reason());
      case Fetched.TryLater later -> later(wanted, later);
    }
    return true;
  }

  private Fetched fetch(MediaStore.Wanted wanted) {
    Address from = addresses.find(wanted.file().from()).orElse(null);
    if (from == null) {
      return new Fetched.Refused("the person was erased");
    }
    Fetched fetched =
        sources
            .get()
            .filter(source -> source.serves(from))
            .findFirst()
            .map(source -> source.fetch(from, wanted.reference(), settings.largest().toBytes()))
            .orElseGet(() -> new Fetched.TryLater(null, "its channel is off"));
    return fetched instanceof Fetched.Got got && got.bytes().length == 0
        ? new Fetched.TryLater(null, "empty file")
        : fetched;
  }

  private void later(MediaStore.Wanted wanted, Fetched.TryLater later) {
    if (wanted.tries() >= settings.tries()) {
      store.lose(wanted.file().id(), later.reason());
      return;
    }
    Duration pause = FIRST_PAUSE.multipliedBy((long) Math.pow(GROWTH, wanted.tries() - 1));
    pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    Duration wished = later.after();
    store.postpone(
        wanted.file().id(),
        clock.instant().plus(wished != null && wished.compareTo(pause) > 0 ? wished : pause),
        later.reason());
  }
}

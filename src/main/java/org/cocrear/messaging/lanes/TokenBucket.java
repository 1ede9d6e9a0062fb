package org.cocrear.messaging.lanes;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets messages pass at a steady rate, replies before others: never a burst after a silence, never
 * more than the rate in any second. It stays a hundredth below the rate, so that what the network
 * bunches together stays within it too, and makes good at most a few milliseconds of lateness.
 */
final class TokenBucket {

  private static final double HEADROOM = 0.99;
  private static final long LATENESS = Duration.ofMillis(4).toNanos();

  private final long nanosPerMessage;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Waiter> waiters =
      new PriorityQueue<>(
          Comparator.comparing(Waiter::urgent).reversed().thenComparingLong(Waiter::number));
  private long free;
  private long numbers;

  private record Waiter(boolean urgent, long number, Condition turn) {}

  /** A bucket of so many messages per second; zero, negative or infinite: no limit. */
  TokenBucket(double rate, LongSupplier nanoTime) {
    boolean limited = rate > 0 && Double.isFinite(rate);
    nanosPerMessage = limited ? Math.round(Duration.ofSeconds(1).toNanos() / (rate * HEADROOM)) : 0;
    this.nanoTime = nanoTime;
    free = nanoTime.getAsLong();
  }

  /** Waits for a token. */
  void take(boolean urgent) throws InterruptedException {
    if (nanosPerMessage == 0) {
      return;
    }
    lock.lockInterruptibly();
    Waiter me = new Waiter(urgent, numbers++, lock.newCondition());
    waiters.add(me);
    try {
      waitTurn(me);
    } finally {
      waiters.remove(me);
      Waiter next = waiters.peek();
      if (next != null) {
        next.turn().signal();
      }
      lock.unlock();
    }
  }

  private void waitTurn(Waiter me) throws InterruptedException {
    long left = left(me);
    while (left > 0) {
      long unused = me.turn().awaitNanos(left);
      left = left(me);
    }
  }

  /** Nanoseconds until its turn; the token is taken where it is now. */
  private long left(Waiter me) {
    return me.equals(waiters.peek()) ? take() : Long.MAX_VALUE;
  }

  /** Takes a token if there is one; else says how many nanoseconds to wait for it. */
  private long take() {
    long now = nanoTime.getAsLong();
    long left = free - now;
    if (left <= 0) {
      free = Math.max(free, now - LATENESS) + nanosPerMessage;
    }
    return left;
  }
}

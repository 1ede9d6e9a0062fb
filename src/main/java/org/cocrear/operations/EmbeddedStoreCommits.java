package org.cocrear.operations;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Group commit: writers work side by side, then one of them commits for all who wait, and no answer
 * leaves before its work is in the file. A commit never sees half a command.
 */
final class EmbeddedStoreCommits {

  private static final int COMMITS_BETWEEN_COMPACTIONS = 20_000;
  private static final int FILL_RATE_PERCENT = 50;
  private static final int COMPACTED_BYTES = 8 << 20;

  private final MVStore store;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final ReentrantLock leader = new ReentrantLock();
  private final AtomicLong written = new AtomicLong();
  private long durable;
  private long commits;

  EmbeddedStoreCommits(MVStore store) {
    this.store = store;
  }

  /** Does a writing work and returns when it is durable. */
  <T> T write(Supplier<T> work) {
    T result;
    long mine;
    gate.readLock().lock();
    try {
      result = work.get();
      mine = written.incrementAndGet();
    } finally {
      gate.readLock().unlock();
    }
    commit(mine);
    return result;
  }

  /** Does a reading work; what it reads stays readable whatever is committed meanwhile. */
  <T> T read(Supplier<T> work) {
    MVStore.TxCounter usage = store.registerVersionUsage();
    try {
      return work.get();
    } finally {
      store.deregisterVersionUsage(usage);
    }
  }

  private void commit(long mine) {
    leader.lock();
    try {
      if (durable < mine) {
        commitAll();
        compactNowAndThen();
      }
    } finally {
      leader.unlock();
    }
  }

  private void commitAll() {
    gate.writeLock().lock();
    try {
      long upTo = written.get();
      store.commit();
      durable = upTo;
    } finally {
      gate.writeLock().unlock();
    }
  }

  private void compactNowAndThen() {
    if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
      store.compact(FILL_RATE_PERCENT, COMPACTED_BYTES);
    }
  }
}

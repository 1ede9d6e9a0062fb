package org.cocrear.operations;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * One command at a time, and group commit: while one writer commits for all who wait, the next ones
 * gather. No answer leaves before its work is in the file, and none shares an object with the
 * store, which changes its documents in place.
 */
final class EmbeddedStoreCommits {

  private static final int COMMITS_BETWEEN_COMPACTIONS = 20_000;
  private static final int FILL_RATE_PERCENT = 50;
  private static final int COMPACTED_BYTES = 8 << 20;

  private final MVStore store;
  private final ReentrantLock command = new ReentrantLock();
  private final ReentrantLock leader = new ReentrantLock();
  private long written;
  private long durable;
  private long commits;

  EmbeddedStoreCommits(MVStore store) {
    this.store = store;
  }

  /** Does a writing work and returns when it is durable. */
  Document write(Supplier<Document> work) {
    Document answer;
    long mine;
    command.lock();
    try {
      answer = work.get().cloneDeeply();
      mine = ++written;
    } finally {
      command.unlock();
    }
    commit(mine);
    return answer;
  }

  /** Does a reading work. */
  Document read(Supplier<Document> work) {
    command.lock();
    try {
      return work.get().cloneDeeply();
    } finally {
      command.unlock();
    }
  }

  private void commit(long mine) {
    leader.lock();
    try {
      if (durable < mine) {
        commitAll();
      }
    } finally {
      leader.unlock();
    }
  }

  private void commitAll() {
    command.lock();
    try {
      store.commit();
      durable = written;
      if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
        store.compact(FILL_RATE_PERCENT, COMPACTED_BYTES);
      }
    } finally {
      command.unlock();
    }
  }
}

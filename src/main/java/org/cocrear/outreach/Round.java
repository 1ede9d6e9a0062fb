package org.cocrear.outreach;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pass over what is due; idempotent, and startable again at any write. */
interface Round {

  /** Carries out what is due now. */
  void go();

  /** One after the other; one that fails waits for the next round and keeps nobody else waiting. */
  static <T> void each(List<T> due, Consumer<T> action) {
    for (T one : due) {
      try {
        action.accept(one);
      } catch (RuntimeException e) {
        Logger log = LoggerFactory.getLogger(Round.class);
        log.error("outreach is put off until the next round", e);
      }
    }
  }
}

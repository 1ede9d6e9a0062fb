package org.cocrear.messaging.lanes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cocrear.messaging.AddressId;
import org.jspecify.annotations.Nullable;

/**
 * Wakes workers of this process: each rung address is worked on by one of them at a time, the
 * urgent first. It may forget: what is due is in the store.
 */
final class Bell {

  private final Set<AddressId> urgent = new LinkedHashSet<>();
  private final Set<AddressId> patient = new LinkedHashSet<>();
  private final Set<AddressId> taken = new HashSet<>();
  private final Map<AddressId, Boolean> again = new HashMap<>();
  private boolean closed;

  synchronized void ring(AddressId id, boolean isUrgent) {
    if (taken.contains(id)) {
      again.merge(id, isUrgent, Boolean::logicalOr);
    } else if (isUrgent) {
      patient.remove(id);
      urgent.add(id);
    } else if (!urgent.contains(id)) {
      patient.add(id);
    }
    notifyAll();
  }

  /** The next address, as soon as there is one; null once closed. */
  synchronized @Nullable AddressId take() throws InterruptedException {
    while (!closed && urgent.isEmpty() && patient.isEmpty()) {
      wait();
    }
    return closed ? null : poll();
  }

  /** The next address, or null. */
  synchronized @Nullable AddressId poll() {
    Set<AddressId> from = urgent.isEmpty() ? patient : urgent;
    if (from.isEmpty()) {
      return null;
    }
    AddressId id = from.iterator().next();
    from.remove(id);
    taken.add(id);
    return id;
  }

  /** The work on a taken address is over. */
  synchronized void done(AddressId id) {
    taken.remove(id);
    Boolean isUrgent = again.remove(id);
    if (isUrgent != null) {
      ring(id, isUrgent);
    }
  }

  synchronized int size() {
    return urgent.size() + patient.size();
  }

  /** Wakes workers, again after it was closed. */
  synchronized void open() {
    closed = false;
  }

  /** Sends the workers home. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}

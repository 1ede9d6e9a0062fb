package org.cocrear.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.cocrear.channels.Reception;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates in, each alone: what cannot be read leaves its shape and never blocks the next.
 * Only a store that is away makes it throw, so that the update comes again.
 */
class TelegramUpdates {

  private static final Logger LOG = LoggerFactory.getLogger(TelegramUpdates.class);

  private final TelegramArrivals arrivals;
  private final Reception reception;
  private final TelegramStore store;
  private final Courtesies courtesies;

  TelegramUpdates(
      TelegramArrivals arrivals, Reception reception, TelegramStore store, Courtesies courtesies) {
    this.arrivals = arrivals;
    this.reception = reception;
    this.store = store;
    this.courtesies = courtesies;
  }

  /** Takes one update; durable before it returns. */
  void take(JsonNode update) {
    Received received = read(update);
    if (received == null) {
      return;
    }
    reception.receive(received.arrival());
    if (received.courtesy() != null) {
      courtesies.see(received.courtesy());
    }
  }

  /** Takes what is not even JSON. */
  void takeNonsense(String raw) {
    keep(raw.length() + " characters", "no JSON object");
  }

  private @Nullable Received read(JsonNode update) {
    if (!update.isObject()) {
      keep(Shape.of(update), "no JSON object");
      return null;
    }
    try {
      return arrivals.read(update);
    } catch (JsonProcessingException | RuntimeException e) {
      keep(Shape.of(update), e.getClass().getSimpleName());
      return null;
    }
  }

  private void keep(String shape, String why) {
    store.keep(shape, why);
    reception.count("unreadable");
    LOG.warn("An update of Telegram could not be read; its shape is kept: {}", why);
  }
}

package org.cocrear.channels;

import io.micrometer.core.instrument.MeterRegistry;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Inbox;

/**
 * The desk behind every door: hands arrivals to the inbox and counts them as {@code
 * cocrear.channel.arrivals} by channel and outcome. An exception of the store passes through: then
 * the provider must not be told that all is well.
 */
public final class Reception {

  private final String channel;
  private final Inbox inbox;
  private final MeterRegistry meters;

  public Reception(String channel, Inbox inbox, MeterRegistry meters) {
    this.channel = channel;
    this.inbox = inbox;
    this.meters = meters;
  }

  /** Stores an arrival durably before it returns; says how many messages of it were new. */
  public int receive(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Messages said -> said.messages().stream().mapToInt(this::receive).sum();
      case Arrival.News news -> {
        inbox.accept(news.notice());
        count("notice");
        yield 0;
      }
      case Arrival.Nothing nothing -> {
        count(nothing.why());
        yield 0;
      }
    };
  }

  private int receive(Inbound message) {
    boolean fresh = inbox.accept(message);
    count(fresh ? "message" : "duplicate");
    return fresh ? 1 : 0;
  }

  /** Counts what was not stored: {@code forged}, {@code oversized}, {@code unreadable} … */
  public void count(String outcome) {
    meters.counter("cocrear.channel.arrivals", "channel", channel, "outcome", outcome).increment();
  }
}

package org.cocrear.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.cocrear.desk.Call.Line;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Talks that wait for a person of the staff. A call's id follows from the id it was called with,
 * and fits into an address of a page.
 */
public class Desk {

  /** What knocks in a lane when its talk is handed back. */
  public static final String BACK = "back";

  private static final int TRIES = 50;

  private final DeskStore store;
  private final Outbox outbox;
  private final Inbox inbox;
  private final Clock clock;

  /**
   * Over a store; what the staff says goes out by {@code outbox}, and a talk that is handed back
   * takes its turn in {@code inbox}.
   */
  public Desk(MongoOperations mongo, Outbox outbox, Inbox inbox, Clock clock) {
    this.store = new DeskStore(mongo);
    this.outbox = outbox;
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * Calls a person; the same id calls once, and a lane that waits already goes on waiting. {@code
   * reason} is a key, never the person's words; {@code before} is what was said so far.
   */
  public void call(String id, AddressId lane, String reason, List<Line> before) {
    String call = name(id);
    if (!store.has(call) && !open(lane)) {
      store.open(call, lane, reason, before, clock.instant());
    }
  }

  /**
   * Keeps what the person sent while a call is open; returns whether one is.
   *
   * @param media a file that came with it, as {@code kind:reference}, or null
   */
  public boolean hear(String id, AddressId lane, String text, @Nullable String media) {
    if (store.heard(lane, id)) {
      return true;
    }
    Line line = new Line(Call.AUTHOR, text, clock.instant(), media);
    store.openOf(lane).ifPresent(call -> store.hear(call.getString("_id"), id, line));
    return store.heard(lane, id);
  }

  /** Whether a call of this lane is open. */
  public boolean open(AddressId lane) {
    return store.openOf(lane).isPresent();
  }

  /** Open calls, oldest first. */
  public List<Call> calls() {
    return store.open().stream().map(DeskStore::read).toList();
  }

  /** Takes an open call that nobody has; returns who has it now, or null where it is not open. */
  public @Nullable String take(String callId, String who) {
    store.take(callId, who);
    return calls().stream()
        .filter(call -> call.id().equals(callId))
        .map(Call::taken)
        .findFirst()
        .orElse(null);
  }

  /**
   * Answers as the staff, through the outbox.
   *
   * @throws IllegalArgumentException where no such call is open, or nothing is said
   */
  public void say(String callId, String who, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("nothing is said");
    }
    Line line = new Line(who, text.strip(), clock.instant());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Document call =
          store
              .find(callId)
              .filter(found -> found.getBoolean("open", false))
              .orElseThrow(() -> new IllegalArgumentException("no open call " + callId));
      if (store.say(callId, DeskStore.lines(call).size(), line)) {
        store.take(callId, who);
        sendDue();
        return;
      }
    }
    throw new IllegalStateException("the call changes too fast");
  }

  /** Hands the talk back to the bot. */
  public void close(String callId, String who) {
    store.close(callId, who, clock.instant());
    sendDue();
  }

  /** Hands over what was said and what was closed, and is not yet handed over; idempotent. */
  public void sendDue() {
    store.due().forEach(this::send);
    store.back().forEach(this::handBack);
  }

  private void handBack(Document call) {
    String id = call.getString("_id");
    AddressId lane = new AddressId(call.getString("lane"));
    inbox.knock(lane, "desk/" + id + "/back", new Content.Knock(BACK, id));
    store.handedBack(id);
  }

  private void send(Document call) {
    String id = call.getString("_id");
    AddressId lane = new AddressId(call.getString("lane"));
    List<Line> lines = DeskStore.lines(call);
    for (int n : call.getList("due", Integer.class)) {
      outbox.post(Outgoing.reply("desk/" + id + "/" + n, lane, lines.get(n).text()));
      store.sent(id, n);
    }
  }

  private static String name(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

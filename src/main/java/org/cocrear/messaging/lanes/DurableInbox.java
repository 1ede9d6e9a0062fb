package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Notice;
import org.springframework.beans.factory.ObjectProvider;

/** Puts what comes in into lanes and rings for them. */
final class DurableInbox implements Inbox {

  private final AddressBook addresses;
  private final LaneStore lanes;
  private final DueStore due;
  private final SetAsideStore setAside;
  private final MailboxStore mailboxes;
  private final ObjectProvider<InboundHandler> handler;
  private final Bell bell;
  private final Counters counters;
  private final Clock clock;

  DurableInbox(
      AddressBook addresses,
      LaneStore lanes,
      DueStore due,
      SetAsideStore setAside,
      MailboxStore mailboxes,
      ObjectProvider<InboundHandler> handler,
      Bell bell,
      Counters counters,
      Clock clock) {
    this.addresses = addresses;
    this.lanes = lanes;
    this.due = due;
    this.setAside = setAside;
    this.mailboxes = mailboxes;
    this.handler = handler;
    this.bell = bell;
    this.counters = counters;
    this.clock = clock;
  }

  @Override
  public boolean accept(Inbound message) {
    AddressId id = addresses.meet(message);
    Waiting waiting = Waiting.of(message);
    OptionalLong arrivals = lanes.add(id, waiting);
    (arrivals.isPresent() ? counters.taken : counters.duplicates).increment();
    return added(id, waiting, arrivals);
  }

  @Override
  public boolean knock(AddressId lane, String id, Content.Knock knock) {
    if (addresses.find(lane).isEmpty()) {
      return false;
    }
    Waiting waiting = new Waiting(id, knock, clock.instant(), null);
    return added(lane, waiting, lanes.addIfThere(lane, waiting));
  }

  @Override
  public Optional<String> session(AddressId lane) {
    return lanes.find(lane).map(Lane::session);
  }

  private boolean added(AddressId id, Waiting waiting, OptionalLong arrivals) {
    if (arrivals.isPresent()) {
      ring(id, arrivals.getAsLong());
    } else {
      lanes
          .find(id)
          .filter(lane -> lane.waitsFor(waiting.id()))
          .ifPresent(lane -> ring(id, lane.arrivals()));
    }
    return arrivals.isPresent();
  }

  private void ring(AddressId id, long arrivals) {
    due.ring(id, arrivals, clock.instant());
    bell.ring(id, true);
  }

  @Override
  public void accept(Notice notice) {
    handler.getObject().notice(addresses.id(notice.address()), notice);
  }

  @Override
  public List<SetAside> setAside() {
    return setAside.newest();
  }

  @Override
  public boolean settled(Address address, String providerId) {
    AddressId id = addresses.id(address);
    String clean = Waiting.clean(providerId);
    return lanes.find(id).filter(lane -> lane.waitsFor(clean)).isEmpty()
        && mailboxes.find(id).filter(Mailbox::urgent).isEmpty();
  }

  /** Rings for the lanes that are due. */
  void ringDue(Instant now, int limit) {
    due.due(now, limit).forEach(id -> bell.ring(id, true));
  }
}

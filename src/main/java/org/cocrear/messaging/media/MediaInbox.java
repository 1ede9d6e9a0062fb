package org.cocrear.messaging.media;

import java.util.List;
import java.util.Optional;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressErased;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Notice;
import org.springframework.context.event.EventListener;

/** Stands before the lanes: a file is noted first, and its message carries our id of it. */
class MediaInbox implements Inbox {

  private final Inbox lanes;
  private final Addresses addresses;
  private final MediaStore store;
  private final MediaFetcher fetcher;

  MediaInbox(Inbox lanes, Addresses addresses, MediaStore store, MediaFetcher fetcher) {
    this.lanes = lanes;
    this.addresses = addresses;
    this.store = store;
    this.fetcher = fetcher;
  }

  @Override
  public boolean accept(Inbound message) {
    if (!(message.content() instanceof Content.Media media)) {
      return lanes.accept(message);
    }
    AddressId from = addresses.id(message.address());
    String id = store.expect(from, media, message.sentAt());
    boolean fresh = lanes.accept(message.with(media.with(id)));
    fetcher.ring();
    return fresh;
  }

  @Override
  public void accept(Notice notice) {
    lanes.accept(notice);
  }

  @Override
  public boolean knock(AddressId lane, String id, Content.Knock knock) {
    return lanes.knock(lane, id, knock);
  }

  @Override
  public Optional<String> session(AddressId lane) {
    return lanes.session(lane);
  }

  @Override
  public List<SetAside> setAside() {
    return lanes.setAside();
  }

  @Override
  public boolean settled(Address address, String providerId) {
    return lanes.settled(address, providerId);
  }

  @EventListener
  void forget(AddressErased erased) {
    store.erase(addresses.id(erased.address()));
  }
}

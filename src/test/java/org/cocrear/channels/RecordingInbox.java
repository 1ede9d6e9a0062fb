package org.cocrear.channels;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Notice;

/** An inbox that remembers; {@link #broken} makes it fail as a store would. */
public class RecordingInbox implements Inbox {

  public final List<Inbound> messages = Collections.synchronizedList(new ArrayList<>());
  public final List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
  public final Set<String> settled = Collections.synchronizedSet(new HashSet<>());
  public volatile int broken;
  public volatile Runnable whenAsked = () -> {};

  @Override
  public boolean accept(Inbound message) {
    fail();
    boolean seen =
        messages.stream()
            .anyMatch(
                m ->
                    m.providerId().equals(message.providerId())
                        && m.address().equals(message.address()));
    return !seen && messages.add(message);
  }

  @Override
  public void accept(Notice notice) {
    fail();
    notices.add(notice);
  }

  private void fail() {
    if (broken > 0) {
      broken--;
      throw new IllegalStateException("the store is away");
    }
  }

  @Override
  public List<SetAside> setAside() {
    return List.of();
  }

  @Override
  public boolean settled(Address address, String providerId) {
    whenAsked.run();
    return settled.contains(providerId);
  }

  @Override
  public boolean knock(AddressId lane, String id, Content.Knock knock) {
    return false;
  }

  @Override
  public Optional<String> session(AddressId lane) {
    return Optional.empty();
  }
}

package org.cocrear.messaging.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Notice;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;

/**
 * A handler for tests: the session is all texts so far; each message is answered by one record and
 * as many posts as it has words. Texts that begin with "bad" have no answer.
 */
final class Talker implements InboundHandler {

  private final Supplier<Outbox> outbox;
  final List<String> effects = Collections.synchronizedList(new ArrayList<>());
  final List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
  int failuresToCome;

  Talker(Supplier<Outbox> outbox) {
    this.outbox = outbox;
  }

  @Override
  public Decision decide(
      AddressId lane, Address address, String session, List<Inbound> waiting, Instant now) {
    Inbound first = waiting.getFirst();
    String text = ((Content.Text) first.content()).text();
    if (text.startsWith("bad")) {
      throw new IllegalArgumentException("no answer to that");
    }
    if (text.startsWith("wait") && waiting.size() == 1) {
      return new Decision.Later(now.plus(Duration.ofMinutes(1)));
    }
    String[] words = text.split(" ");
    List<String> posts =
        IntStream.range(0, words.length)
            .mapToObj(i -> lane.value() + "/" + first.providerId() + "/" + i + " " + words[i])
            .toList();
    return new Decision.Take(1, session == null ? text : session + "|" + text, posts);
  }

  @Override
  public void carryOut(AddressId lane, String effect) {
    if (failuresToCome > 0) {
      failuresToCome--;
      throw new IllegalStateException("not now");
    }
    String[] parts = effect.split(" ", 2);
    outbox.get().post(Outgoing.reply(parts[0], lane, parts[1]));
    effects.add(effect);
  }

  @Override
  public void notice(AddressId lane, Notice notice) {
    notices.add(notice);
  }
}

package org.cocrear.messaging.lanes;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Transport;

/** A transport for tests: keeps what it was given and answers as told, else accepts. */
final class Wire implements Transport {

  final List<String> sent = new ArrayList<>();
  final List<String> ids = new ArrayList<>();
  final Deque<SendResult> answers = new ArrayDeque<>();

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public String account() {
    return "us";
  }

  @Override
  public double rate() {
    return 0;
  }

  @Override
  public synchronized SendResult send(Address to, Outgoing message) {
    SendResult answer = answers.poll();
    if (answer == null) {
      answer = new SendResult.Accepted("provider-" + message.id());
    }
    if (answer instanceof SendResult.Accepted) {
      sent.add(to.theirs() + ": " + message.text());
      ids.add(message.id());
    }
    return answer;
  }

  static Inbound text(String person, String providerId, String text) {
    return new Inbound(
        providerId,
        new Address(Channel.SMS, "us", person),
        null,
        new Content.Text(text),
        Instant.EPOCH,
        null);
  }
}

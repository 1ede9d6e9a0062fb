package org.cocrear.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Channel;
import org.cocrear.participants.Links;
import org.cocrear.participants.Participant;

/** Joins two channels of a person by a code said in the other, parts them, chooses one for news. */
final class Linking {

  private final Links links;
  private final Addresses addresses;

  Linking(Links links, Addresses addresses) {
    this.links = links;
    this.addresses = addresses;
  }

  /** Gives a code, or hears one that was said. */
  void link(String code, Reply reply, Instant now) {
    Caller caller = reply.caller();
    String event = reply.nextId();
    if (code.isEmpty()) {
      String own = links.offer(event, caller.participant().id(), caller.lane(), now);
      reply.say("link.code", Map.of("code", own));
      return;
    }
    switch (links.hear(event, code, caller.participant().id(), caller.lane(), now)) {
      case Links.Heard.Fits fits -> join(event, fits, reply);
      case Links.Heard.Own own -> reply.say("link.own");
      case Links.Heard.Unknown unknown -> reply.say("link.unknown");
      case Links.Heard.Barred barred -> reply.say("link.barred");
    }
  }

  private void join(String event, Links.Heard.Fits fits, Reply reply) {
    Caller caller = reply.caller();
    reply.say("link.done", Map.of("channel", channel(fits.at())));
    String here = name(caller.channel());
    reply.tell(fits.at(), "link.told", Map.of("channel", here));
    reply.add(new Deed.Join(event, caller.participant().id(), fits.who(), fits.at()));
  }

  /** Parts what was joined; what was sent stays with the chat that was there first. */
  void unlink(Reply reply) {
    Caller caller = reply.caller();
    Participant who = caller.participant();
    List<AddressId> leaving = links.leaving(who.id(), caller.lane());
    if (leaving.isEmpty()) {
      reply.say("unlink.none");
      return;
    }
    reply.say(leaving.contains(caller.lane()) ? "unlink.left" : "unlink.done");
    leaving.forEach(address -> reply.add(new Deed.Part(reply.nextId(), who.id(), address)));
  }

  /** News goes to this chat from now on. */
  void newsHere(Reply reply) {
    Caller caller = reply.caller();
    reply.add(new Deed.NewsHere(reply.nextId(), caller.participant().id(), caller.lane()));
    reply.say("news-here.done");
  }

  private String channel(AddressId at) {
    return addresses.find(at).map(Address::channel).map(Linking::name).orElse("");
  }

  private static String name(Channel channel) {
    return switch (channel) {
      case TELEGRAM -> "Telegram";
      case WHATSAPP -> "WhatsApp";
      case SMS -> "SMS";
    };
  }
}

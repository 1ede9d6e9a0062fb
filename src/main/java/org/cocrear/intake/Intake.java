package org.cocrear.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cocrear.bot.Voice;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Notice;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.cocrear.participants.Participant;
import org.cocrear.participants.Participants;
import org.jspecify.annotations.Nullable;

/** Routes what came in through the engine, and what it wants done to the other rooms. */
final class Intake implements InboundHandler {

  private final IntakeJson json = new IntakeJson();
  private final Participants participants;
  private final Reception reception;
  private final Silence silence;
  private final Deeds deeds;
  private final Voice voice;
  private final Outbox outbox;
  private final Sources sources;
  private final Accounts accounts;
  private final Duration gather;

  Intake(
      Participants participants,
      Reception reception,
      Silence silence,
      Deeds deeds,
      Voice voice,
      Outbox outbox,
      Sources sources,
      Accounts accounts,
      Duration gather) {
    this.participants = participants;
    this.reception = reception;
    this.silence = silence;
    this.deeds = deeds;
    this.voice = voice;
    this.outbox = outbox;
    this.sources = sources;
    this.accounts = accounts;
    this.gather = gather;
  }

  @Override
  public Decision decide(
      AddressId lane,
      Address address,
      @Nullable String session,
      List<Inbound> waiting,
      Instant now) {
    Talk talk = json.talk(session);
    List<Inbound> parts = parts(talk, address.channel(), read(waiting));
    Instant complete = parts.getLast().sentAt().plus(gather);
    boolean mayGrow = isPart(talk, address.channel(), parts.getLast());
    if (mayGrow && parts.size() == waiting.size() && now.isBefore(complete)) {
      return new Decision.Later(complete);
    }
    return take(lane, address, talk, parts, now);
  }

  @Override
  public void carryOut(AddressId lane, String effect) {
    deeds.carryOut(json.deed(effect));
  }

  @Override
  public void notice(AddressId lane, Notice notice) {
    Participant who = participants.at(lane, accounts.locale(notice.address()));
    String channel = notice.address().channel().key();
    String event = lane + "/notice/" + notice.at().toEpochMilli();
    switch (notice) {
      case Notice.Blocked n -> participants.stop(event, who.id(), channel, "[blocked]", n.at());
      case Notice.OptedOut n -> participants.stop(event, who.id(), channel, n.words(), n.at());
      case Notice.OptedIn n -> participants.start(event, who.id(), channel, n.words(), n.at());
      case Notice.Edited n -> edited(lane, who, n);
      case Notice.Unblocked n -> {}
      case Notice.HelpAsked n -> {}
    }
  }

  private void edited(AddressId lane, Participant who, Notice.Edited edited) {
    if (!who.stopped()) {
      String id = lane + "/edited/" + edited.providerId();
      outbox.post(Outgoing.reply(id, lane, voice.say(who.locale(), "edited-noted")));
    }
  }

  private List<Inbound> read(List<Inbound> waiting) {
    return waiting.stream().map(sources::read).toList();
  }

  /** The oldest message, and those after it that belong to the same answer. */
  private List<Inbound> parts(Talk talk, Channel channel, List<Inbound> waiting) {
    int count = 0;
    while (count < waiting.size() && isPart(talk, channel, waiting.get(count))) {
      count++;
    }
    return waiting.subList(0, Math.max(1, count));
  }

  private boolean isPart(Talk talk, Channel channel, Inbound message) {
    return message.content() instanceof Content.Text text
        && reception.maybePart(talk, text.text(), channel == Channel.SMS);
  }

  private Decision take(
      AddressId lane, Address address, Talk talk, List<Inbound> parts, Instant now) {
    Participant who = participants.at(lane, accounts.locale(address));
    parts.stream()
        .map(Inbound::source)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(source -> participants.cameBy(who.id(), source));
    Caller caller = new Caller(lane, address.channel(), who);
    Reply reply = new Reply(caller, voice, lane + "/" + parts.getLast().providerId());
    Content content = joined(parts);
    Talk heard = Threads.heard(content, talk, now);
    Talk next = Threads.answered(reply, reception.answer(content, heard, reply, now), now);
    silence.wound(lane, talk, next, now).ifPresent(reply::add);
    remember(address, content, reply, now);
    List<String> effects = reply.deeds().stream().map(json::write).toList();
    return new Decision.Take(parts.size(), reply.erases() ? null : json.write(next), effects);
  }

  /** How far the person came; and of a simulated talk, what it looks like from inside. */
  private static void remember(Address address, Content content, Reply reply, Instant now) {
    Caller caller = reply.caller();
    if (reply.erases()) {
      return;
    }
    reply.tracks().footprints(caller.participant().id(), now).stream()
        .map(Deed.Tread::new)
        .forEach(reply::add);
    if (address.simulated()) {
      String turn = Reflection.of(content, reply.tracks().takes());
      reply.add(new Deed.Mirror(caller.lane(), reply.nextId(), turn));
    }
  }

  private static Content joined(List<Inbound> parts) {
    return parts.size() == 1
        ? parts.getFirst().content()
        : new Content.Text(
            parts.stream()
                .map(part -> ((Content.Text) part.content()).text())
                .collect(Collectors.joining("\n")));
  }
}

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
  private final FactSheet sheet;
  private final Voice voice;
  private final Outbox outbox;
  private final Duration gather;

  Intake(
      Participants participants,
      Reception reception,
      Silence silence,
      Deeds deeds,
      FactSheet sheet,
      Voice voice,
      Outbox outbox,
      Duration gather) {
    this.participants = participants;
    this.reception = reception;
    this.silence = silence;
    this.deeds = deeds;
    this.sheet = sheet;
    this.voice = voice;
    this.outbox = outbox;
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
    List<Inbound> parts = parts(talk, address.channel(), waiting);
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
    Participant who = participants.at(lane, sheet.plan().locale());
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
    Participant who = participants.at(lane, sheet.plan().locale());
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
    reply.add(silence.wound(lane, next, now));
    List<String> effects = reply.deeds().stream().map(json::write).toList();
    return new Decision.Take(parts.size(), reply.erases() ? null : json.write(next), effects);
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

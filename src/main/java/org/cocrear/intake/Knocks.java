package org.cocrear.intake;

import java.time.Instant;
import org.cocrear.desk.Desk;
import org.cocrear.messaging.Content;

/** Answers what knocks in a lane although nobody wrote. */
final class Knocks {

  private final Silence silence;
  private final Floor floor;
  private final Desk desk;

  Knocks(Silence silence, Floor floor, Desk desk) {
    this.silence = silence;
    this.floor = floor;
    this.desk = desk;
  }

  /** Does what is due; nothing for who stopped us, and nothing where the talk went on since. */
  Talk hear(Content.Knock knock, Talk talk, Reply reply, Instant now) {
    boolean stopped = reply.caller().participant().stopped();
    return switch (knock.what()) {
      case Desk.BACK -> stopped ? talk : back(talk, reply, now);
      default -> timer(knock.mark(), talk, stopped, reply, now);
    };
  }

  /** A person of the staff closed the talk: the bot says so, and comes back to what was open. */
  private Talk back(Talk talk, Reply reply, Instant now) {
    if (desk.open(reply.caller().lane())) {
      return talk;
    }
    reply.say("person.back");
    return talk.open() == null ? floor.giveBack(talk, reply, now) : floor.remind(talk, reply, now);
  }

  private Talk timer(String mark, Talk talk, boolean stopped, Reply reply, Instant now) {
    boolean quiet = stopped || desk.open(reply.caller().lane());
    return mark.equals(talk.mark()) ? silence.knock(talk, quiet, reply, now) : talk;
  }
}

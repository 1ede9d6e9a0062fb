package org.cocrear.intake;

import static org.cocrear.intake.Floor.given;

import java.time.Instant;
import org.cocrear.bot.Command;
import org.cocrear.bot.Commands;
import org.cocrear.conversations.Input;

/** Obeys the words that always work. */
final class Orders {

  private final Floor floor;
  private final FactSheet sheet;

  Orders(Floor floor, FactSheet sheet) {
    this.floor = floor;
    this.sheet = sheet;
  }

  Talk obey(Commands.Heard heard, String words, Talk talk, Reply reply, Instant now) {
    if (reply.caller().participant().stopped() && !answeredAfterStop(heard.command())) {
      return talk;
    }
    String rest = heard.rest();
    return switch (heard.command()) {
      case STOP -> stop(words, talk, reply, now);
      case START -> start(words, talk, reply, now);
      case HELP -> help(talk, reply, now);
      case MENU -> menu(talk, reply, now);
      case PROPOSE -> propose(rest, talk, reply, now);
      case PROBLEM ->
          rest.isEmpty()
              ? floor.enter("problem", talk, reply, now)
              : floor.interrupt("problem", given("problem", rest), talk, reply, now);
      case STATUS -> floor.interrupt("status", given("code", rest), talk, reply, now);
      case SURVEY -> floor.interrupt("survey", given(), talk, reply, now);
      case TOPICS -> floor.enter("topics", talk, reply, now);
      case MY_DATA -> floor.interrupt("my-data", given(), talk, reply, now);
      case ERASE -> floor.enter("erase", talk, reply, now);
      case LANGUAGE -> floor.interrupt("language", given("language", rest), talk, reply, now);
      case PERSON -> floor.interrupt("person", given(), talk, reply, now);
      case SKIP -> steer(new Input.Skip(), talk, reply, now);
      case BACK -> steer(new Input.Back(), talk, reply, now);
      case CORRECT -> steer(new Input.Correct(), talk, reply, now);
      case CANCEL -> steer(new Input.Cancel(), talk, reply, now);
    };
  }

  private static boolean answeredAfterStop(Command command) {
    return switch (command) {
      case START, HELP, STATUS, MY_DATA, ERASE -> true;
      case STOP,
          MENU,
          PROPOSE,
          PROBLEM,
          SURVEY,
          TOPICS,
          LANGUAGE,
          SKIP,
          BACK,
          CORRECT,
          CANCEL,
          PERSON ->
          false;
    };
  }

  /** Nothing is asked any more; what was written waits as a draft for a start. */
  private static Talk stop(String words, Talk talk, Reply reply, Instant now) {
    Caller caller = reply.caller();
    reply.add(
        new Deed.Stop(
            reply.nextId(), caller.participant().id(), caller.channel().key(), words, now));
    reply.say("stopped");
    return talk.leavingAll(now);
  }

  private Talk menu(Talk talk, Reply reply, Instant now) {
    return talk.open() == null && talk.paused().isEmpty() && Floor.untold(talk, now).isPresent()
        ? floor.giveBack(talk, reply, now)
        : floor.interrupt("menu", given(), talk, reply, now);
  }

  private Talk start(String words, Talk talk, Reply reply, Instant now) {
    Caller caller = reply.caller();
    if (!caller.participant().stopped()) {
      return floor.interrupt("menu", given(), talk, reply, now);
    }
    reply.add(
        new Deed.Start(
            reply.nextId(), caller.participant().id(), caller.channel().key(), words, now));
    reply.say("started");
    return talk;
  }

  private Talk help(Talk talk, Reply reply, Instant now) {
    boolean stopped = reply.caller().participant().stopped();
    reply.say(stopped ? "help-stopped" : "help", sheet.values(reply.caller(), now));
    return talk;
  }

  private Talk propose(String idea, Talk talk, Reply reply, Instant now) {
    return idea.isEmpty()
        ? floor.enter("proposal", talk, reply, now)
        : floor.interrupt("quick", given("problem", idea), talk, reply, now);
  }

  private Talk steer(Input input, Talk talk, Reply reply, Instant now) {
    return talk.open() == null
        ? floor.interrupt("menu", given(), talk, reply, now)
        : floor.go(input, talk, reply, now);
  }
}

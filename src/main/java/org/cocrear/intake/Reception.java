package org.cocrear.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cocrear.bot.Bot;
import org.cocrear.bot.Commands;
import org.cocrear.bot.Danger;
import org.cocrear.conversations.Expectation;
import org.cocrear.conversations.Session;
import org.cocrear.desk.Desk;
import org.cocrear.messaging.Content;
import org.cocrear.nlp.tagging.Intents;
import org.cocrear.plans.HelpLine;

/**
 * Decides who hears a message: words of danger come first, then commands, then the person of the
 * staff if one was called, then the open talk, then what the writer seems to want.
 */
final class Reception {

  private final Bot bot;
  private final Dialogue dialogue;
  private final Floor floor;
  private final Orders orders;
  private final Wishes wishes;
  private final Knocks knocks;
  private final FactSheet sheet;
  private final Desk desk;

  Reception(
      Bot bot,
      Dialogue dialogue,
      Floor floor,
      Knocks knocks,
      FactSheet sheet,
      Desk desk,
      Intents intents) {
    this.bot = bot;
    this.dialogue = dialogue;
    this.floor = floor;
    this.knocks = knocks;
    this.orders = new Orders(floor, sheet);
    this.wishes = new Wishes(bot, floor, sheet, new Guesses(intents, floor, orders, sheet));
    this.sheet = sheet;
    this.desk = desk;
  }

  /** Whether a text may be one of several in a row that are one answer. */
  boolean maybePart(Talk talk, String text, boolean sms) {
    return !urgent(text, sms) && (talk.open() == null || wantsProse(talk) || strays(talk, text));
  }

  private boolean wantsProse(Talk talk) {
    return expectation(talk).filter(Expectation::prose).isPresent();
  }

  private Optional<Expectation> expectation(Talk talk) {
    Session open = talk.open();
    return open == null
        ? Optional.empty()
        : dialogue.flow(open).map(flow -> Expectation.of(flow, open));
  }

  /** Whatever comes, from the person or from ourselves. */
  Talk answer(Content content, Talk talk, Reply reply, Instant now) {
    if (content instanceof Content.Knock knock) {
      return knocks.hear(knock, talk, reply, now);
    }
    String text = content instanceof Content.Text typed ? typed.text() : "";
    Optional<Danger.Kind> danger = bot.danger().hear(text);
    if (danger.isPresent()) {
      return comfort(danger.get(), talk, reply, now);
    }
    Optional<Commands.Heard> heard = bot.commands().hear(text, reply.caller().sms());
    return heard.isPresent()
        ? orders.obey(heard.get(), text, talk, reply, now)
        : converse(content, text, talk, reply, now);
  }

  private Talk converse(Content content, String text, Talk talk, Reply reply, Instant now) {
    boolean stopped = reply.caller().participant().stopped();
    if (stopped && talk.open() == null) {
      return talk;
    }
    if (!stopped && desk.open(reply.caller().lane()) && !answersMenu(talk, content)) {
      reply.add(
          new Deed.Overhear(
              reply.nextId(), reply.caller().lane(), Heard.words(content), Heard.file(content)));
      return talk;
    }
    Optional<String> code = Asked.code(text, sheet.plan().code());
    if (code.isPresent() && !opens(talk, "status")) {
      return floor.interrupt("status", Floor.given("code", code.get()), talk, reply, now);
    }
    return idle(content, text, talk, now)
        ? idly(content, text, talk, reply, now)
        : inTalk(content, text, talk, reply, now);
  }

  private static boolean opens(Talk talk, String flow) {
    Session open = talk.open();
    return open != null && open.flow().equals(flow);
  }

  /** Whether nothing is asked that this may answer: a file, say, chooses nothing in the menu. */
  private boolean idle(Content content, String text, Talk talk, Instant now) {
    boolean passing = opens(talk, "menu") && !offers(talk, text);
    return talk.open() == null
        || strays(talk, text)
        || (passing && (content instanceof Content.Media || draftFirst(text, talk, now)));
  }

  /** Whoever comes back with no more than a word hears first what they left half-done. */
  private static boolean draftFirst(String text, Talk talk, Instant now) {
    return talk.paused().isEmpty()
        && !text.isBlank()
        && !Wishes.looksLikeIdea(text)
        && Floor.untold(talk, now).isPresent();
  }

  private Talk idly(Content content, String text, Talk talk, Reply reply, Instant now) {
    return draftFirst(text, talk, now)
        ? floor.giveBack(talk.opening(null), reply, now)
        : wishes.hear(content, talk, reply, now);
  }

  private Talk inTalk(Content content, String text, Talk talk, Reply reply, Instant now) {
    if (content instanceof Content.Media media && !wantsProse(talk)) {
      reply.say("media-aside");
      String file = Heard.kind(media) + ":" + media.reference();
      return floor.remind(talk.keeping(file), reply, now);
    }
    return wishes
        .aside(text, wantsProse(talk), offers(talk, text), talk, reply, now)
        .orElseGet(() -> floor.go(Heard.input(content), talk, reply, now));
  }

  /** While the staff listens, the bot takes only what plainly answers a question of its own. */
  private boolean answersMenu(Talk talk, Content content) {
    return talk.open() != null
        && (!(content instanceof Content.Text text)
            || wantsProse(talk)
            || offers(talk, text.text()));
  }

  private boolean offers(Talk talk, String text) {
    return expectation(talk).filter(expected -> expected.offers(text)).isPresent();
  }

  private Talk comfort(Danger.Kind danger, Talk talk, Reply reply, Instant now) {
    boolean stopped = reply.caller().participant().stopped();
    String way = reply.text(stopped ? "danger.way-stopped" : "danger.way", Map.of());
    String lines =
        sheet.plan().helpLines().stream()
            .filter(line -> line.kind().equals(danger.key()))
            .map(HelpLine::text)
            .collect(Collectors.joining("\n"));
    reply.say("danger." + danger.key(), Map.of("lines", lines, "way", way));
    return talk.pausing(now);
  }

  private boolean urgent(String text, boolean sms) {
    return bot.commands().hear(text, sms).isPresent()
        || bot.danger().hear(text).isPresent()
        || bot.smallTalk().hear(text).isPresent();
  }

  /** An idea that is typed at the menu, or after an idea, is no wrong option. */
  private boolean strays(Talk talk, String text) {
    return Wishes.looksLikeIdea(text)
        && expectation(talk)
            .filter(expected -> Wishes.HEARS_IDEAS.contains(expected.session().flow()))
            .filter(expected -> !expected.offers(text))
            .isPresent();
  }
}

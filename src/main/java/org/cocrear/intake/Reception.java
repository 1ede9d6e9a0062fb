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
  private final FactSheet sheet;
  private final Desk desk;

  Reception(Bot bot, Dialogue dialogue, FactSheet sheet, Desk desk, Linking linking) {
    this.bot = bot;
    this.dialogue = dialogue;
    this.floor = new Floor(dialogue, sheet);
    this.orders = new Orders(floor, sheet, linking);
    this.wishes = new Wishes(bot, floor, sheet);
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

  Talk answer(Content content, Talk talk, Reply reply, Instant now) {
    String text = content instanceof Content.Text typed ? typed.text() : "";
    Optional<Danger.Kind> danger = bot.danger().hear(text);
    if (danger.isPresent()) {
      return comfort(danger.get(), talk, reply);
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
      reply.add(new Deed.Overhear(reply.nextId(), reply.caller().lane(), Heard.words(content)));
      return talk;
    }
    if (talk.open() == null || strays(talk, text)) {
      return wishes.hear(content, talk, reply, now);
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

  private Talk comfort(Danger.Kind danger, Talk talk, Reply reply) {
    boolean stopped = reply.caller().participant().stopped();
    String way = reply.text(stopped ? "danger.way-stopped" : "danger.way", Map.of());
    String lines =
        sheet.plan().helpLines().stream()
            .filter(line -> line.kind().equals(danger.key()))
            .map(HelpLine::text)
            .collect(Collectors.joining("\n"));
    reply.say("danger." + danger.key(), Map.of("lines", lines, "way", way));
    return talk.pausing();
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

package org.cocrear.intake;

import static org.cocrear.intake.Floor.given;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.cocrear.bot.Bot;
import org.cocrear.bot.SmallTalk;
import org.cocrear.conversations.Session;
import org.cocrear.messaging.Content;
import org.jspecify.annotations.Nullable;

/** Finds out what somebody wants who was not asked anything. */
final class Wishes {

  /** Flows whose question may be answered with an idea. */
  static final Set<String> HEARS_IDEAS = Set.of("menu", Wishes.OFFER);

  private static final String OFFER = "offer";
  private static final int MENU_AFTER = 2;
  private static final int WISH_WORDS = 5;

  /** What is no answer to any question. */
  private static final Set<SmallTalk.Kind> ASIDES =
      EnumSet.of(
          SmallTalk.Kind.GREETING,
          SmallTalk.Kind.THANKS,
          SmallTalk.Kind.WHO,
          SmallTalk.Kind.DATES,
          SmallTalk.Kind.READER,
          SmallTalk.Kind.COST,
          SmallTalk.Kind.PRIVACY);

  private static final int IDEA_WORDS = 3;

  private final Bot bot;
  private final Floor floor;
  private final FactSheet sheet;
  private final Guesses guesses;

  Wishes(Bot bot, Floor floor, FactSheet sheet, Guesses guesses) {
    this.guesses = guesses;
    this.bot = bot;
    this.floor = floor;
    this.sheet = sheet;
  }

  Talk hear(Content content, Talk talk, Reply reply, Instant now) {
    return switch (content) {
      case Content.Text text -> words(text.text(), talk, reply, now);
      case Content.Media media -> attach(media, talk, reply, now);
      case Content.Tap tap -> miss(talk, reply, now);
      case Content.Place place -> miss(talk, reply, now);
      case Content.Other other -> miss(talk, reply, now);
      case Content.Knock knock -> talk;
    };
  }

  /**
   * What is said beside the open question, such as thanks, or a wish to be left alone: it is
   * answered, and the question stays open; empty where the text may be an answer.
   */
  Optional<Talk> aside(
      String text, boolean prose, boolean offered, Talk talk, Reply reply, Instant now) {
    if (offered) {
      return Optional.empty();
    }
    if (bot.commands().wishesToStop(text) && (!prose || words(text) <= WISH_WORDS)) {
      return Optional.of(guesses.askStop(text, talk, reply, now));
    }
    Optional<Talk> passing =
        bot.smallTalk()
            .hear(text)
            .filter(kind -> !prose || ASIDES.contains(kind))
            .map(
                kind -> {
                  reply.say(besides(kind, talk), sheet.values(reply.caller(), now));
                  return floor.remind(talk, reply, now);
                });
    return passing.isPresent() || prose ? passing : guesses.act(text, talk, reply, now);
  }

  /** In the middle of a flow a greeting is greeted back, no more. */
  private static String besides(SmallTalk.Kind kind, Talk talk) {
    Session open = talk.open();
    boolean brief = kind == SmallTalk.Kind.GREETING || kind == SmallTalk.Kind.THANKS;
    boolean inFlow = open != null && !open.flow().equals("menu");
    return "smalltalk." + kind.key() + (brief && inFlow ? "-aside" : "");
  }

  private static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  static boolean looksLikeIdea(@Nullable String text) {
    return text != null && text.strip().split("\\s+", IDEA_WORDS).length >= IDEA_WORDS;
  }

  private Talk words(String text, Talk talk, Reply reply, Instant now) {
    if (bot.commands().wishesToStop(text)) {
      return guesses.askStop(text, talk, reply, now);
    }
    Optional<SmallTalk.Kind> passing = bot.smallTalk().hear(text);
    if (passing.isPresent() && reply.caller().participant().greeted()) {
      reply.say("smalltalk." + passing.get().key(), sheet.values(reply.caller(), now));
      return talk;
    }
    return passing.isEmpty() ? guessed(text, talk, reply, now) : miss(talk, reply, now);
  }

  /** No word that always works: what it seems to be, surely or perhaps, else an idea. */
  private Talk guessed(String text, Talk talk, Reply reply, Instant now) {
    if (Guesses.holdsAnIdea(text)) {
      return offer(text, talk, reply, now);
    }
    return guesses
        .act(text, talk, reply, now)
        .or(() -> guesses.ask(text, talk, reply, now))
        .orElseGet(
            () -> looksLikeIdea(text) ? offer(text, talk, reply, now) : miss(talk, reply, now));
  }

  /** Offers to keep an idea; what follows one that is offered already belongs to it. */
  private Talk offer(String text, Talk talk, Reply reply, Instant now) {
    Session open = talk.open();
    if (open == null || !open.flow().equals(OFFER)) {
      return floor.interrupt(OFFER, given("text", text), talk, reply, now);
    }
    String whole = open.answers().getOrDefault("text", "") + "\n" + text;
    return floor.interrupt(OFFER, given("text", whole), talk.opening(null), reply, now);
  }

  private Talk miss(Talk talk, Reply reply, Instant now) {
    int misses = talk.misses() + 1;
    if (!reply.caller().participant().greeted()) {
      return floor.interrupt("menu", given(), talk, reply, now);
    }
    if (misses == MENU_AFTER) {
      reply.say("unknown.second");
      return floor.interrupt("menu", given(), talk, reply, now).withMisses(misses);
    }
    reply.say(misses < MENU_AFTER ? "unknown.first" : "unknown.third");
    return talk.withMisses(misses);
  }

  private Talk attach(Content.Media media, Talk talk, Reply reply, Instant now) {
    if (media.kind() == Content.MediaKind.VOICE) {
      return floor.interrupt(OFFER, spoken(media, reply), talk, reply, now);
    }
    Talk kept = talk.keeping(Heard.kind(media) + ":" + media.reference());
    String caption = media.caption();
    if (caption != null && looksLikeIdea(caption)) {
      return floor.interrupt(OFFER, given("text", caption), kept, reply, now);
    }
    floor.welcome(reply, now);
    reply.say("media-kept");
    return kept;
  }

  /** A voice note says an idea too: it is offered as one, and written down by a person later. */
  private static SortedMap<String, String> spoken(Content.Media media, Reply reply) {
    SortedMap<String, String> given =
        given("text", "[" + reply.text("media.voice", Map.of()) + "]");
    given.put("text_media", media.reference());
    given.put("text_media_kind", Heard.kind(media));
    return given;
  }
}

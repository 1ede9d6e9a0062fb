package org.cocrear.intake;

import static org.cocrear.intake.Floor.given;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.cocrear.bot.Command;
import org.cocrear.bot.Commands;
import org.cocrear.nlp.Guess;
import org.cocrear.nlp.tagging.Intents;

/**
 * Acts on what somebody seems to want who used no word that always works: says what was understood
 * and how to go back. A wish to stop is never guessed: it is asked back.
 */
final class Guesses {

  private static final String STOP = "stop";

  /** An announcement, and what it announces: then the text is the idea (M26). */
  private static final Pattern IDEA =
      Pattern.compile(
          "(?isU).*\\b(?:idea|ideas|propuesta|proponer|propongo|sugerencia|sugiero|sugerir|proyecto"
              + "|problema|reclamo|queja|denunci\\w+|reclamar|quejarme)\\b[^:]{0,24}?"
              + "(?::|,|\\b(?:es|de|para)? ?(?:que|porque|xq|q)\\b)\\s*\\S+(?:\\s+\\S+){2,}.*");

  /** What only answers a question, by the key of the answer. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "about", "about",
          "who", "smalltalk.who",
          "thanks", "smalltalk.thanks",
          "greeting", "smalltalk.greeting",
          "dates", "smalltalk.dates");

  /** What opens something. */
  private static final Map<String, Command> COMMANDS =
      Map.ofEntries(
          Map.entry("propose", Command.PROPOSE),
          Map.entry("problem", Command.PROBLEM),
          Map.entry("status", Command.STATUS),
          Map.entry("survey", Command.SURVEY),
          Map.entry("topics", Command.TOPICS),
          Map.entry("start", Command.TOPICS),
          Map.entry("my-data", Command.MY_DATA),
          Map.entry("erase", Command.ERASE),
          Map.entry("person", Command.PERSON),
          Map.entry("language", Command.LANGUAGE),
          Map.entry("menu", Command.MENU),
          Map.entry("help", Command.HELP));

  /** Flows of those that are asked back where they are only likely. */
  private static final Map<String, String> FLOWS =
      Map.of(
          "propose", "proposal",
          "problem", "problem",
          "status", "status",
          "survey", "survey",
          "topics", "topics",
          "my-data", "my-data",
          "erase", "erase",
          "person", "person",
          "language", "language");

  private final Intents intents;
  private final Floor floor;
  private final Orders orders;
  private final FactSheet sheet;

  Guesses(Intents intents, Floor floor, Orders orders, FactSheet sheet) {
    this.intents = intents;
    this.floor = floor;
    this.orders = orders;
    this.sheet = sheet;
  }

  /** Whether a text says the idea that it announces. */
  static boolean holdsAnIdea(String text) {
    return IDEA.matcher(text.strip()).matches();
  }

  /** Does what is surely wanted; empty where nothing is. */
  Optional<Talk> act(String text, Talk talk, Reply reply, Instant now) {
    return intents.hear(text).map(Guess::label).flatMap(wish -> act(wish, text, talk, reply, now));
  }

  private Optional<Talk> act(String wish, String text, Talk talk, Reply reply, Instant now) {
    if (wish.equals(STOP)) {
      return Optional.of(askStop(text, talk, reply, now));
    }
    String answer = ANSWERS.get(wish);
    if (answer != null) {
      floor.welcome(reply, now);
      reply.say(answer, sheet.values(reply.caller(), now));
      return Optional.of(floor.remind(talk, reply, now));
    }
    Command command = COMMANDS.get(wish);
    if (command == null) {
      return Optional.empty();
    }
    floor.welcome(reply, now);
    if (FLOWS.containsKey(wish)) {
      reply.say("understood", Map.of("wish", reply.text("wish." + wish, Map.of())));
    }
    String rest = command == Command.LANGUAGE ? language(text) : "";
    return Optional.of(orders.obey(new Commands.Heard(command, rest), text, talk, reply, now));
  }

  /** Asks whether that is wanted which is only likely; empty where nothing is. */
  Optional<Talk> ask(String text, Talk talk, Reply reply, Instant now) {
    return intents
        .suspect(text)
        .map(Guess::label)
        .flatMap(
            wish -> {
              String flow = FLOWS.get(wish);
              return wish.equals(STOP)
                  ? Optional.of(askStop(text, talk, reply, now))
                  : Optional.ofNullable(flow).map(to -> ask(wish, to, text, talk, reply, now));
            });
  }

  private Talk ask(String wish, String flow, String text, Talk talk, Reply reply, Instant now) {
    SortedMap<String, String> given = given("text", text);
    given.put("flow", flow);
    given.put("wish", reply.text("wish." + wish, Map.of()));
    return floor.interrupt("perhaps", given, talk, reply, now);
  }

  /** Asks back; only a yes stops (M1, M25). */
  Talk askStop(String text, Talk talk, Reply reply, Instant now) {
    return floor.interrupt("stop-ask", given("said", text), talk, reply, now);
  }

  private static String language(String text) {
    if (text.matches("(?isU).*\\b(ingl[eé]s|english)\\b.*")) {
      return "en";
    }
    if (text.matches("(?isU).*\\b(portugu[eéê]se?|portugués)\\b.*")) {
      return "pt";
    }
    return text.matches("(?isU).*\\b(espa[nñ]ol|castellano|spanish|espanhol)\\b.*") ? "es" : "";
  }
}

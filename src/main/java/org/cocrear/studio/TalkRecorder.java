package org.cocrear.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Commands;
import org.cocrear.conversations.talks.Scene;
import tools.jackson.databind.JsonNode;

/**
 * Writes a golden talk from the turns of a simulated one: what the person did, in the scene as it
 * was. What the bot says is written by playing it.
 */
final class TalkRecorder {

  private static final String CHANNEL = "channel";

  private final Commands commands;

  TalkRecorder(Commands commands) {
    this.commands = commands;
  }

  /** The talk without what the bot says; empty where no flow was begun. */
  Optional<String> record(List<JsonNode> turns) {
    int start = start(turns);
    return start < 0 ? Optional.empty() : Optional.of(write(turns.subList(start, turns.size())));
  }

  /** The last turn at which a talk began of its own: by no command, or while none was open. */
  private int start(List<JsonNode> turns) {
    int start = -1;
    boolean open = false;
    for (int i = 0; i < turns.size(); i++) {
      JsonNode turn = turns.get(i);
      if (begins(turn) && (!open || !command(turn))) {
        start = i;
      }
      JsonNode takes = turn.path("takes");
      open =
          takes.isEmpty()
              ? open
              : takes.get(takes.size() - 1).path("state").asString().equals("waiting");
    }
    return start;
  }

  private static boolean begins(JsonNode turn) {
    return begin(turn).isPresent();
  }

  private static Optional<JsonNode> begin(JsonNode turn) {
    return turn.path("takes")
        .valueStream()
        .filter(take -> take.path("input").path("is").asString().equals("begin"))
        .filter(take -> !take.path("opened").asBoolean())
        .findFirst();
  }

  private boolean command(JsonNode turn) {
    boolean sms =
        turn.path("takes")
            .valueStream()
            .anyMatch(take -> take.path("facts").path(CHANNEL).asString().equals("sms"));
    String who = turn.path("heard").path("who").asString();
    return who.equals("user")
        && commands.hear(turn.path("heard").path("text").asString(), sms).isPresent();
  }

  private String write(List<JsonNode> turns) {
    JsonNode first = begin(turns.getFirst()).orElseThrow();
    StringBuilder talk = new StringBuilder("# Guardada desde el simulador.\n");
    talk.append("flow: ").append(first.path("flow").asString()).append('\n');
    talk.append("locale: ").append(first.path("locale").asString()).append('\n');
    fields(talk, "facts: ", facts(first));
    lists(talk, "", first.path("lists"));
    fields(talk, "given: ", texts(first.path("input").path("given")));
    told(talk, turns);
    talk.append("talk:\n");
    for (JsonNode turn : turns.subList(1, turns.size())) {
      line(talk, turn);
    }
    return talk.toString();
  }

  private void line(StringBuilder talk, JsonNode turn) {
    JsonNode heard = turn.path("heard");
    boolean command = command(turn);
    if (turn.path("takes").isEmpty() && !command) {
      return;
    }
    boolean again =
        !command
            && turn.path("takes")
                .valueStream()
                .allMatch(take -> take.path("input").path("is").asString().equals("again"));
    String who = again ? "again" : heard.path("who").asString();
    String text = again ? "" : heard.path("text").asString();
    talk.append("  - ").append(who).append(": ").append(quoted(text)).append('\n');
  }

  private static SortedMap<String, String> facts(JsonNode begin) {
    SortedMap<String, String> usual = Scene.usual().values();
    SortedMap<String, String> facts = texts(begin.path("facts"));
    facts.entrySet().removeIf(fact -> fact.getValue().equals(usual.get(fact.getKey())));
    return facts;
  }

  /** What the outside answered, by action; of several answers the first. */
  private static void told(StringBuilder talk, List<JsonNode> turns) {
    Map<String, JsonNode> told = new LinkedHashMap<>();
    String asked = "";
    for (JsonNode turn : turns) {
      for (JsonNode take : turn.path("takes")) {
        if (take.path("input").path("is").asString().equals("told")) {
          told.putIfAbsent(asked, take.path("input"));
        }
        asked = asked(take);
      }
    }
    if (!told.isEmpty()) {
      talk.append("told:\n");
    }
    told.forEach(
        (action, answer) -> {
          talk.append("  ").append(action).append(":\n");
          fields(talk, "    values: ", texts(answer.path("values")));
          lists(talk, "    ", answer.path("lists"));
        });
  }

  private static String asked(JsonNode take) {
    JsonNode effects = take.path("effects");
    JsonNode last = effects.isEmpty() ? effects : effects.get(effects.size() - 1);
    return last.path("action").asString("").toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void lists(StringBuilder talk, String indent, JsonNode lists) {
    if (lists.isEmpty()) {
      return;
    }
    talk.append(indent).append("lists:\n");
    lists
        .properties()
        .forEach(
            list -> {
              talk.append(indent).append("  ").append(list.getKey()).append(": {");
              String glue = " ";
              for (JsonNode choice : list.getValue()) {
                talk.append(glue).append(quoted(choice.path("id").asString())).append(": ");
                talk.append(quoted(choice.path("label").asString()));
                glue = ", ";
              }
              talk.append(" }\n");
            });
  }

  private static SortedMap<String, String> texts(JsonNode fields) {
    SortedMap<String, String> texts = new TreeMap<>();
    fields.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asString("")));
    return texts;
  }

  private static void fields(StringBuilder talk, String name, Map<String, String> fields) {
    if (fields.isEmpty()) {
      return;
    }
    talk.append(name).append('{');
    String glue = " ";
    for (Map.Entry<String, String> field : fields.entrySet()) {
      talk.append(glue).append(quoted(field.getKey())).append(": ");
      talk.append(quoted(field.getValue()));
      glue = ", ";
    }
    talk.append(" }\n");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}

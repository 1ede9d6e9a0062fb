package org.cocrear.conversations.talks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Bot;
import org.cocrear.bot.FilesRefused;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.Choice;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.Input;

/** Golden talks: dialogues in files, played against the flows. */
public final class Talks {

  private static final String BODY = "\ntalk:";
  private static final List<String> HEADER =
      List.of("flow", "locale", "facts", "lists", "given", "told", "talk");

  /** The field of a talk that is played through the whole house, by a test, and not here. */
  private static final String THROUGH = "through";

  private final FlowLibrary flows;
  private final Bot bot;

  /** Plays against these flows. */
  public Talks(FlowLibrary flows, Bot bot) {
    this.flows = flows;
    this.bot = bot;
  }

  /**
   * Plays a talk file: takes its header and what the person does, and answers the file as it should
   * be. A talk holds where the answer equals the file.
   *
   * @throws FilesRefused where the file cannot be read
   */
  public String play(String name, String text) {
    List<String> problems = new ArrayList<>();
    YamlItem file = YamlItem.of(name, text, problems);
    if (file.field(THROUGH).isPresent()) {
      return text;
    }
    file.only(HEADER);
    Tryout tryout = new Tryout(flows, bot, scene(file));
    StringBuilder played = new StringBuilder(header(text));
    String flow = file.field("flow").map(YamlItem::text).orElse("menu");
    write(played, tryout.begin(flow, values(file, "given")));
    for (YamlItem line : file.field("talk").map(YamlItem::items).orElse(List.of())) {
      line.fields().forEach((who, what) -> act(tryout, who, what, played));
    }
    if (!problems.isEmpty()) {
      throw new FilesRefused(problems);
    }
    return played.toString();
  }

  private static String header(String text) {
    int body = text.indexOf(BODY);
    return (body < 0 ? text.stripTrailing() : text.substring(0, body)) + BODY + "\n";
  }

  private static void act(Tryout tryout, String who, YamlItem what, StringBuilder played) {
    if (who.equals("bot") || who.equals("do")) {
      return;
    }
    String text = what.text();
    played.append("  - ").append(who).append(": ").append(quoted(text)).append('\n');
    write(
        played,
        switch (who) {
          case "user" -> tryout.typed(text);
          case "tap" -> tryout.hear(new Input.Chose(text));
          case "photo", "voice", "video", "document" ->
              tryout.hear(new Input.Sent("media-1", who, text.isEmpty() ? null : text));
          case "place" -> tryout.hear(place(what));
          case "wordless" -> tryout.hear(new Input.Wordless(text));
          case "again" -> tryout.hear(new Input.Again());
          default -> {
            what.problem("`" + who + "` does nothing; write user, tap, voice, photo or place");
            yield List.of();
          }
        });
  }

  private static Input place(YamlItem what) {
    String[] parts = what.text().split(",", -1);
    try {
      return new Input.Shared(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), null);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      what.problem("`" + what.text() + "` is no place; write latitude, longitude");
      return new Input.Wordless("place");
    }
  }

  private static void write(StringBuilder played, List<Tryout.Line> lines) {
    for (Tryout.Line line : lines) {
      played.append("  - ").append(line.who()).append(": ");
      if (line.who().equals("bot")) {
        played.append("|-\n").append(line.text().indent(6));
      } else {
        played.append(quoted(line.text())).append('\n');
      }
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static Scene scene(YamlItem file) {
    Scene usual = Scene.usual();
    SortedMap<String, String> values = new TreeMap<>(usual.values());
    values.putAll(values(file, "facts"));
    SortedMap<String, List<Choice>> lists = new TreeMap<>(usual.lists());
    lists.putAll(lists(file));
    Map<Action, Input.Told> told = new EnumMap<>(Action.class);
    told.putAll(usual.told());
    fields(file, "told").forEach((action, item) -> tell(told, action, item));
    String locale = file.field("locale").map(YamlItem::text).orElse(usual.locale());
    return new Scene(locale, values, lists, told);
  }

  private static void tell(Map<Action, Input.Told> told, String name, YamlItem item) {
    for (Action action : Action.values()) {
      if (action.name().equals(name.replace('-', '_').toUpperCase(Locale.ROOT))) {
        told.put(action, new Input.Told(values(item, "values"), lists(item)));
        return;
      }
    }
    item.problem("`" + name + "` is no action; write one of " + List.of(Action.values()));
  }

  private static SortedMap<String, String> values(YamlItem at, String field) {
    SortedMap<String, String> values = new TreeMap<>();
    fields(at, field).forEach((name, value) -> values.put(name, value.text()));
    return values;
  }

  private static SortedMap<String, List<Choice>> lists(YamlItem at) {
    SortedMap<String, List<Choice>> lists = new TreeMap<>();
    fields(at, "lists")
        .forEach(
            (name, choices) ->
                lists.put(
                    name,
                    choices.fields().entrySet().stream()
                        .map(c -> new Choice(c.getKey(), c.getValue().text()))
                        .toList()));
    return lists;
  }

  private static Map<String, YamlItem> fields(YamlItem at, String field) {
    return at.field(field).map(YamlItem::fields).orElseGet(LinkedHashMap::new);
  }
}

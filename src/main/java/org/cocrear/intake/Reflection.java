package org.cocrear.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cocrear.conversations.Effect;
import org.cocrear.conversations.Input;
import org.cocrear.messaging.Content;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes down a turn of a simulated talk for {@link org.cocrear.messaging.TalkMirror}. */
final class Reflection {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Reflection() {}

  static String of(Content content, List<Tracks.Take> takes) {
    Map<String, Object> turn = new LinkedHashMap<>();
    turn.put("heard", heard(content));
    turn.put("takes", takes.stream().map(Reflection::take).toList());
    return JSON.writeValueAsString(turn);
  }

  private static Map<String, Object> heard(Content content) {
    String who =
        switch (content) {
          case Content.Text typed -> "user";
          case Content.Tap tap -> "tap";
          case Content.Media media -> Heard.kind(media);
          case Content.Place place -> "place";
          case Content.Other other -> "wordless";
          case Content.Knock knock -> "again";
        };
    String text =
        switch (content) {
          case Content.Tap tap -> tap.option();
          case Content.Media media -> media.caption() == null ? "" : media.caption();
          case Content.Text typed -> typed.text();
          case Content.Place place -> place.latitude() + "," + place.longitude();
          case Content.Other other -> other.what();
          case Content.Knock knock -> "";
        };
    return Map.of("who", who, "text", text == null ? "" : text);
  }

  private static Map<String, Object> take(Tracks.Take take) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("flow", take.flow().id());
    written.put("revision", take.flow().revision());
    written.put("opened", take.opened());
    written.put("locale", take.locale());
    written.put("input", named(take.input()));
    if (take.input() instanceof Input.Begin) {
      written.put("facts", take.facts().values());
      written.put("lists", take.facts().lists());
    }
    written.put("step", take.turn().session().step());
    written.put("state", name(take.turn().state().name()));
    written.put("answers", take.turn().session().answers());
    written.put("effects", take.turn().effects().stream().map(Reflection::named).toList());
    return written;
  }

  private static ObjectNode named(Input input) {
    return named(input.getClass(), JSON.valueToTree(input));
  }

  private static ObjectNode named(Effect effect) {
    return named(effect.getClass(), JSON.valueToTree(effect));
  }

  private static ObjectNode named(Class<?> type, ObjectNode fields) {
    return fields.put("is", name(type.getSimpleName()));
  }

  private static String name(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }
}

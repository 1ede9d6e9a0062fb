package org.cocrear.conversations.talks;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.Choice;
import org.cocrear.conversations.Input;

/**
 * The world around a talk that is only tried.
 *
 * @param locale language of the person
 * @param values facts
 * @param lists options from the plan
 * @param told what the outside answers
 */
public record Scene(
    String locale,
    SortedMap<String, String> values,
    SortedMap<String, List<Choice>> lists,
    Map<Action, Input.Told> told) {

  /** When a talk that is only tried begins. */
  static final Instant NOON = Instant.parse("2026-07-01T15:00:00Z");

  /** A plan in the middle of its consultation. */
  public static Scene usual() {
    SortedMap<String, String> values = new TreeMap<>();
    values.putAll(
        Map.of(
            "channel", "telegram",
            "phase", "cocreation",
            "window", "open",
            "opens", "14 de junio",
            "closes", "31 de julio",
            "city", "Rosario",
            "who", "la Mesa de Diálogo",
            "minor-age", "16"));
    List<Choice> axes =
        List.of(
            new Choice("ambiente", "Ambiente y clima"),
            new Choice("espacio-civico", "Espacio cívico"),
            new Choice("salud", "Políticas de salud"));
    SortedMap<String, List<Choice>> lists = new TreeMap<>();
    lists.put("axes", axes);
    lists.put("surveys", List.of(new Choice("survey-juventudes", "Juventudes")));
    return new Scene("es-AR", values, lists, outside(axes));
  }

  /** What the outside answers an action; nothing where nothing was written. */
  Input.Told told(Action action) {
    return told.getOrDefault(action, new Input.Told(new TreeMap<>(), new TreeMap<>()));
  }

  private static Map<Action, Input.Told> outside(List<Choice> axes) {
    Map<Action, Input.Told> told = new EnumMap<>(Action.class);
    SortedMap<String, List<Choice>> ranked = new TreeMap<>();
    ranked.put("axes", axes);
    told.put(Action.CLASSIFY, told(Map.of("first", "ambiente", "sure", "yes"), ranked));
    told.put(
        Action.FILE,
        told(
            Map.of(
                "code", "ROS-7K2M",
                "who", "la Mesa de Diálogo",
                "by", "21 de julio",
                "late", "no"),
            new TreeMap<>()));
    return told;
  }

  private static Input.Told told(
      Map<String, String> values, SortedMap<String, List<Choice>> lists) {
    return new Input.Told(new TreeMap<>(values), lists);
  }
}

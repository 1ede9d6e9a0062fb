package org.cocrear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The published description of the Bot API, by which calls and answers are judged. Where it does
 * not lie beside the project nothing is wrong.
 */
public final class BotApiContract {

  private static final String ARRAY = "Array of ";

  private final JsonNode api;

  private BotApiContract(JsonNode api) {
    this.api = api;
  }

  /** As it lies beside the project. */
  public static BotApiContract read() {
    try {
      return new BotApiContract(Shared.json("contracts/telegram-bot-api.json"));
    } catch (TestAbortedException none) {
      return new BotApiContract(MissingNode.getInstance());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a call: no such method, an unknown parameter, a missing or a strange one.
   */
  public List<String> call(String method, JsonNode arguments) {
    JsonNode known = api.path("methods").path(method);
    if (api.isMissingNode()) {
      return List.of();
    }
    return known.isMissingNode() ? List.of(method + "?") : fields(method, known, arguments);
  }

  /** What is wrong with what a method gives back. */
  public List<String> answer(String method, JsonNode result) {
    JsonNode returns = api.path("methods").path(method).path("returns");
    return returns.isMissingNode() ? List.of() : oneOf(method + "()", returns, result);
  }

  /** What is wrong with a value of a named type. */
  public List<String> value(String type, JsonNode value) {
    return api.isMissingNode() ? List.of() : is(type, type, value);
  }

  private List<String> fields(String where, JsonNode type, JsonNode value) {
    List<String> wrong = new ArrayList<>();
    Map<String, JsonNode> known = new TreeMap<>();
    type.path("fields").forEach(field -> known.put(field.path("name").asString(), field));
    known.forEach(
        (name, field) -> {
          if (field.path("required").asBoolean() && !value.has(name)) {
            wrong.add(where + "." + name + " is missing");
          }
        });
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String place = where + "." + field.getKey();
      JsonNode described = known.get(field.getKey());
      if (described == null) {
        wrong.add(place + " is unknown");
      } else {
        wrong.addAll(oneOf(place, described.path("types"), field.getValue()));
      }
    }
    return wrong;
  }

  private List<String> oneOf(String where, JsonNode types, JsonNode value) {
    List<String> wrong = List.of(where + " has no type");
    for (JsonNode type : types) {
      wrong = is(where, type.asString(), value);
      if (wrong.isEmpty()) {
        return wrong;
      }
    }
    return wrong;
  }

  private List<String> is(String where, String type, JsonNode value) {
    if (type.startsWith(ARRAY)) {
      String one = type.substring(ARRAY.length());
      return value.isArray()
          ? value.valueStream().flatMap(it -> is(where + "[]", one, it).stream()).toList()
          : List.of(where + " is no array");
    }
    boolean plain =
        switch (type) {
          case "Integer" -> value.isIntegralNumber();
          case "Float" -> value.isNumber();
          case "Boolean" -> value.isBoolean();
          case "String" -> value.isString();
          default -> false;
        };
    JsonNode described = api.path("types").path(type);
    if (plain || described.isMissingNode() || !value.isObject()) {
      return plain ? List.of() : List.of(where + " is no " + type);
    }
    JsonNode kinds = described.path("subtypes");
    return kinds.isEmpty() ? fields(where, described, value) : oneOf(where, kinds, value);
  }
}

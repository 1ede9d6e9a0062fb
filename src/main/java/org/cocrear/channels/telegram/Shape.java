package org.cocrear.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;

/** What an update is made of without what it says: fields, and the type of each value. */
final class Shape {

  private Shape() {}

  /** The shape as JSON; only the update's own number stays. */
  static String of(JsonNode update) {
    JsonNode shape = shape(update);
    if (shape instanceof ObjectNode fields && update.path("update_id").canConvertToLong()) {
      fields.set("update_id", update.path("update_id"));
    }
    return shape.toString();
  }

  private static JsonNode shape(JsonNode node) {
    if (node.isObject()) {
      ObjectNode shape = BotApi.JSON.createObjectNode();
      node.properties().forEach(field -> shape.set(field.getKey(), shape(field.getValue())));
      return shape;
    } else if (node.isArray()) {
      ArrayNode shape = BotApi.JSON.createArrayNode();
      node.forEach(item -> shape.add(shape(item)));
      return shape;
    }
    return TextNode.valueOf(node.getNodeType().name().toLowerCase(Locale.ROOT));
  }
}

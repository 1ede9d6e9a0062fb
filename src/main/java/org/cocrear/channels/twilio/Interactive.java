package org.cocrear.channels.twilio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cocrear.messaging.Leafing;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.OptionPages;
import org.cocrear.messaging.Pieces;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Buttons or a list of WhatsApp: the shape that a Content resource gives it, and what fills that
 * shape. https://www.twilio.com/docs/content/twilio-quick-reply, …/twilio-list-picker
 *
 * @param shape one resource at Twilio
 * @param values what is filled in, by place; none is ever empty
 */
record Interactive(Shape shape, Map<String, String> values) {

  /** The longest text above buttons or a list. */
  static final int LONGEST_TEXT = 1_024;

  private static final int BUTTONS = 3;
  private static final int BUTTON = 20;
  private static final int ITEM = 24;
  private static final int LINE = 72;
  private static final int ID = 200;
  private static final String OPENER = "open";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What stands below a text. */
  enum Kind {
    REPLY,
    LIST,
    /** A list with the whole label below each short one. */
    LINES
  }

  /** A kind with so many options: one resource each. */
  record Shape(Kind kind, int options) {

    /** All that there are. */
    static List<Shape> all() {
      List<Shape> all = new ArrayList<>();
      for (int n = 1; n <= OptionPages.MOST; n++) {
        if (n <= BUTTONS) {
          all.add(new Shape(Kind.REPLY, n));
        }
        all.add(new Shape(Kind.LIST, n));
        all.add(new Shape(Kind.LINES, n));
      }
      return all;
    }

    /** The name by which it is found at Twilio; a changed shape needs another number in it. */
    String name() {
      return "cocrear_2_" + kind.name().toLowerCase(Locale.ROOT) + "_" + options;
    }

    /** What creates it. */
    ObjectNode resource() {
      ObjectNode resource = JSON.createObjectNode();
      resource.put("friendly_name", name()).put("language", "es");
      ObjectNode samples = resource.putObject("variables").put("1", "¿Seguimos?");
      ObjectNode types = resource.putObject("types");
      ObjectNode type =
          types.putObject(kind == Kind.REPLY ? "twilio/quick-reply" : "twilio/list-picker");
      type.put("body", "{{1}}");
      if (kind != Kind.REPLY) {
        type.put("button", "{{" + OPENER + "}}");
        samples.put(OPENER, Leafing.SPANISH.open());
      }
      ArrayNode entries = type.putArray(kind == Kind.REPLY ? "actions" : "items");
      for (int i = 0; i < options; i++) {
        add(entries.addObject(), samples, i);
      }
      return resource;
    }

    private void add(ObjectNode entry, ObjectNode samples, int i) {
      if (kind == Kind.REPLY) {
        entry.put("type", "QUICK_REPLY");
      }
      entry.put(kind == Kind.REPLY ? "title" : "item", "{{" + label(i) + "}}");
      entry.put("id", "{{" + id(i) + "}}");
      samples.put(label(i), "Opción " + (i + 1)).put(id(i), "opcion-" + (i + 1));
      if (kind == Kind.LINES) {
        entry.put("description", "{{" + line(i) + "}}");
        samples.put(line(i), "La opción " + (i + 1));
      }
    }

    static String label(int i) {
      return "t" + (i + 1);
    }

    static String id(int i) {
      return "i" + (i + 1);
    }

    static String line(int i) {
      return "d" + (i + 1);
    }
  }

  /** A text with options, where they fit; a text that is too long is for the caller to cut. */
  static Optional<Interactive> of(String text, List<Option> options, String opener) {
    boolean fit =
        !options.isEmpty()
            && options.size() <= OptionPages.MOST
            && options.stream().allMatch(Interactive::fits);
    if (!fit) {
      return Optional.empty();
    }
    Shape shape = new Shape(kind(options), options.size());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("1", text);
    if (shape.kind() != Kind.REPLY) {
      values.put(OPENER, opener);
    }
    for (int i = 0; i < options.size(); i++) {
      String label = options.get(i).label().strip();
      values.put(Shape.label(i), shortened(label));
      values.put(Shape.id(i), options.get(i).id());
      if (shape.kind() == Kind.LINES) {
        values.put(Shape.line(i), label);
      }
    }
    return Optional.of(new Interactive(shape, values));
  }

  private static boolean fits(Option option) {
    return !option.label().isBlank()
        && option.label().strip().length() <= LINE
        && !option.id().isBlank()
        && option.id().length() <= ID;
  }

  private static Kind kind(List<Option> options) {
    int longest = options.stream().mapToInt(it -> it.label().strip().length()).max().orElse(0);
    if (options.size() <= BUTTONS && longest <= BUTTON) {
      return Kind.REPLY;
    }
    return longest <= ITEM ? Kind.LIST : Kind.LINES;
  }

  private static String shortened(String label) {
    return label.length() <= ITEM ? label : Pieces.split(label, ITEM - 1).getFirst() + "…";
  }

  /** Values as Twilio takes them. */
  static String json(Map<String, String> values) {
    return JSON.writeValueAsString(values);
  }
}

package org.cocrear.conversations.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Condition;
import org.cocrear.conversations.Step;
import org.jspecify.annotations.Nullable;

/** Reads the steps that ask. */
final class QuestionReader {

  /** Every type of an asked answer. */
  static final List<String> TYPES =
      List.of(
          "text", "typed", "number", "decimal", "day", "place", "yes-no", "photo", "voice", "file");

  private static final List<String> ASK = List.of("ask", "as", "type", "brief", "skip", "next");
  private static final List<String> FILES = List.of("photo", "voice", "video", "document");
  private static final Pattern LIMIT =
      Pattern.compile("today([+-]\\d{1,4}[dmy])?|\\d{4}-\\d{2}-\\d{2}");
  private static final int LONGEST = 4000;

  private final Draft draft;

  QuestionReader(Draft draft) {
    this.draft = draft;
  }

  Step ask(YamlItem at) {
    String type = at.field("type").map(YamlItem::text).orElse("text");
    at.only(Fields.more(ASK, limits(type)));
    return type.equals("yes-no") ? yesNo(at) : asked(at, answer(at, type));
  }

  private static List<String> limits(String type) {
    return switch (type) {
      case "text", "typed", "number", "decimal", "day" -> List.of("min", "max");
      case "place" -> List.of("list");
      case "yes-no" -> List.of("yes", "no");
      default -> List.of();
    };
  }

  private Step asked(YamlItem at, Answer answer) {
    return new Step.Ask(
        draft.text(at, firstOf(at, List.of("ask", "scale"))),
        Fields.text(at, "as"),
        Fields.flag(at, "skip"),
        answer,
        brief(at),
        Fields.text(at, "next"));
  }

  private static Answer answer(YamlItem at, String type) {
    return switch (type) {
      case "text" -> text(at, true);
      case "typed" -> text(at, false);
      case "number" -> whole(at, "min", "max");
      case "decimal" -> decimal(at);
      case "day" -> new Answer.Day(limit(at, "min"), limit(at, "max"));
      case "place" -> new Answer.Place(Fields.maybe(at, "list"));
      case "photo", "voice" -> new Answer.Media(List.of(type));
      case "file" -> new Answer.Media(FILES);
      default -> {
        at.problem("`" + type + "` is no type; write one of " + TYPES);
        yield Answer.Text.free(true);
      }
    };
  }

  private static Answer text(YamlItem at, boolean media) {
    int min = at.field("min").isPresent() ? Fields.number(at, "min") : 1;
    int max = at.field("max").isPresent() ? Fields.number(at, "max") : Integer.MAX_VALUE;
    if (min < 1 || min > max || min > LONGEST) {
      at.problem("no text fits; write `min` from 1 on, and `max` not below it");
    }
    return new Answer.Text(min, max, media);
  }

  private static Answer whole(YamlItem at, String low, String high) {
    Answer.Whole bounds = new Answer.Whole(Fields.number(at, low), Fields.number(at, high));
    if (bounds.min() >= bounds.max()) {
      at.problem("no number fits; write a `" + low + "` below `" + high + "`");
    }
    return bounds;
  }

  private static Answer decimal(YamlItem at) {
    BigDecimal min = Fields.decimal(at, "min");
    BigDecimal max = Fields.decimal(at, "max");
    if (min.compareTo(max) >= 0) {
      at.problem("no number fits; write a `min` below `max`");
    }
    return new Answer.Decimal(min, max);
  }

  private static @Nullable String limit(YamlItem at, String field) {
    Optional<YamlItem> limit = at.field(field);
    limit
        .filter(it -> !LIMIT.matcher(it.text()).matches())
        .ifPresent(
            it ->
                it.problem(
                    "`"
                        + it.text()
                        + "` is no day; write today, today-18y, today+30d or 2026-05-31"));
    return limit.map(YamlItem::text).orElse(null);
  }

  private Step yesNo(YamlItem at) {
    String yes = Fields.maybe(at, "yes");
    String no = Fields.maybe(at, "no");
    List<Step.Option> options =
        List.of(
            new Step.Option("yes", draft.label("option.yes", at), null, yes),
            new Step.Option("no", draft.label("option.no", at), null, no));
    return chosen(at, "ask", null, options, 1, false);
  }

  Step choose(YamlItem at) {
    at.only(
        List.of("choose", "as", "list", "options", "several", "alone", "brief", "skip", "next"));
    List<Step.Option> options =
        at.field("options").map(YamlItem::items).orElse(List.of()).stream()
            .map(this::option)
            .toList();
    int several = at.field("several").isPresent() ? Fields.number(at, "several") : 1;
    return chosen(
        at, "choose", Fields.maybe(at, "list"), options, several, Fields.flag(at, "alone"));
  }

  private Step chosen(
      YamlItem at,
      String field,
      @Nullable String list,
      List<Step.Option> options,
      int several,
      boolean alone) {
    return new Step.Choose(
        draft.text(at, field),
        Fields.text(at, "as"),
        Fields.flag(at, "skip"),
        list,
        options,
        several,
        alone,
        brief(at),
        next(at, list, options));
  }

  /** Where every option goes its own way there is no other. */
  private static String next(YamlItem at, @Nullable String list, List<Step.Option> options) {
    boolean bare = list == null && at.field("next").isEmpty() && !options.isEmpty();
    String last = bare ? options.getLast().next() : null;
    boolean sure = bare && options.stream().allMatch(option -> option.next() != null);
    return sure && last != null ? last : Fields.text(at, "next");
  }

  private Step.Option option(YamlItem at) {
    List<String> names = new ArrayList<>(Draft.CASE);
    names.addAll(List.of("id", "label"));
    at.only(names);
    List<Condition> when = Draft.conditions(at);
    if (when.size() > 1) {
      at.problem("an option has one condition; write a branch before the question");
    }
    return new Step.Option(
        Fields.text(at, "id"),
        at.field("label")
            .map(label -> draft.key(label, Draft.Use.LABEL))
            .orElseGet(() -> Fields.text(at, "label")),
        when.isEmpty() ? null : when.getFirst(),
        Fields.maybe(at, "go"));
  }

  /** With labels a choice of 1, 2, 3 …; without, a whole number from one bound to the other. */
  Step scale(YamlItem at) {
    at.only(List.of("scale", "as", "labels", "from", "to", "brief", "skip", "next"));
    boolean labelled = at.field("labels").isPresent();
    if (labelled == at.field("to").isPresent()) {
      at.problem("write either `labels`, from 1 on, or `from: 0` and `to: 10`");
    }
    if (!labelled) {
      return asked(at, whole(at, "from", "to"));
    }
    List<Step.Option> options = new ArrayList<>();
    for (YamlItem label : at.field("labels").map(YamlItem::items).orElse(List.of())) {
      String id = "" + (options.size() + 1);
      options.add(new Step.Option(id, draft.key(label, Draft.Use.LABEL), null, null));
    }
    return chosen(at, "scale", null, options, 1, false);
  }

  private @Nullable String brief(YamlItem at) {
    return at.field("brief").map(key -> draft.key(key, Draft.Use.BRIEF)).orElse(null);
  }

  private static String firstOf(YamlItem at, List<String> fields) {
    return fields.stream().filter(field -> at.field(field).isPresent()).findFirst().orElse("ask");
  }
}

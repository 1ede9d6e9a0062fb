package org.cocrear.conversations.authoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.SurveyTerms;
import org.jspecify.annotations.Nullable;

/** Reads the block {@code survey:} of a flow: the terms on which it is answered. */
final class SurveyBlock {

  private static final List<String> NAMES =
      List.of(
          "opens",
          "closes",
          "rounds",
          "quota",
          "anonymous",
          "editable",
          "share",
          "publish",
          "listed",
          "per");
  private static final List<String> ROUND = List.of("opens", "closes");
  private static final List<String> YES_OR_NO = List.of("yes", "no", "true", "false");

  private SurveyBlock() {}

  /** The terms; null where the flow is no survey. */
  static @Nullable SurveyTerms read(YamlItem file, Flow.Kind kind) {
    Optional<YamlItem> block = file.field("survey");
    if (kind != Flow.Kind.SURVEY) {
      block.ifPresent(at -> at.problem("`survey` stands in a talk; write `kind: survey` too"));
      return null;
    }
    return block.map(SurveyBlock::terms).orElse(SurveyTerms.USUAL);
  }

  private static SurveyTerms terms(YamlItem at) {
    at.only(NAMES);
    return new SurveyTerms(
        rounds(at),
        at.field("quota").isPresent() ? quota(at) : 0,
        flag(at, "anonymous", false),
        flag(at, "editable", true),
        flag(at, "share", false),
        flag(at, "publish", false),
        flag(at, "listed", true),
        Fields.maybe(at, "per"));
  }

  private static int quota(YamlItem at) {
    int quota = Fields.number(at, "quota");
    if (quota < 1) {
      at.problem("`quota` is below 1; write how many may answer, or leave it out");
    }
    return quota;
  }

  private static List<SurveyTerms.Span> rounds(YamlItem at) {
    boolean one = ROUND.stream().anyMatch(name -> at.field(name).isPresent());
    Optional<YamlItem> several = at.field("rounds");
    if (one && several.isPresent()) {
      at.problem("`rounds` and `opens`/`closes` stand beside each other; write one of them");
    }
    return several
        .map(rounds -> rounds.items().stream().map(SurveyBlock::span).toList())
        .orElseGet(() -> one ? List.of(span(at)) : List.of());
  }

  private static SurveyTerms.Span span(YamlItem at) {
    LocalDateTime opens = at.field("opens").map(it -> instant(it, false)).orElse(null);
    LocalDateTime closes = at.field("closes").map(it -> instant(it, true)).orElse(null);
    if (opens != null && closes != null && !opens.isBefore(closes)) {
      at.problem("the round closes before it opens; write a later `closes`");
    }
    return new SurveyTerms.Span(opens, closes);
  }

  /** A day that closes is still open itself. */
  private static @Nullable LocalDateTime instant(YamlItem at, boolean closes) {
    String text = at.text();
    try {
      return text.contains("T")
          ? LocalDateTime.parse(text)
          : LocalDate.parse(text).plusDays(closes ? 1 : 0).atStartOfDay();
    } catch (DateTimeException e) {
      at.problem("`" + text + "` is no day; write 2026-05-31, or 2026-05-31T18:00");
      return null;
    }
  }

  private static boolean flag(YamlItem at, String name, boolean otherwise) {
    Optional<YamlItem> field = at.field(name);
    field
        .filter(value -> !YES_OR_NO.contains(value.text()))
        .ifPresent(value -> value.problem("`" + name + "` is yes or no; write one of them"));
    return field.isPresent() ? Fields.flag(at, name) : otherwise;
  }
}

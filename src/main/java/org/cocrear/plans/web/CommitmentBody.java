package org.cocrear.plans.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cocrear.plans.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as a program sends it; what is absent stays as it is. Texts that a signed-in person
 * sends count as confirmed by that person, unless {@code confirmed} says which are.
 */
record CommitmentBody(
    @JsonAlias("name") @Nullable String title,
    @JsonAlias("axis") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@Nullable String> axes,
    @Nullable String area,
    @Nullable String problem,
    @JsonAlias({"starting_point", "start", "baseline"}) @Nullable String startingPoint,
    @JsonAlias({"expected_result", "result"}) @Nullable String expectedResult,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@Nullable String> activities,
    @Nullable List<@Nullable String> confirmed,
    @Nullable String reason) {

  private static final Map<String, String> ALIASES =
      Map.of(
          "problem", "problem",
          "startingpoint", "startingPoint",
          "start", "startingPoint",
          "baseline", "startingPoint",
          "expectedresult", "expectedResult",
          "result", "expectedResult",
          "activities", "activities");

  private static final Commitment.Draft EMPTY =
      new Commitment.Draft("", List.of(), "", "", "", "", "", List.of());

  Commitment.Draft draft() {
    return over(EMPTY);
  }

  Commitment.Draft over(Commitment before) {
    return over(
        new Commitment.Draft(
            before.title(),
            before.axes(),
            before.area(),
            before.problem(),
            before.startingPoint(),
            before.expectedResult(),
            before.activities(),
            before.confirmed()));
  }

  private Commitment.Draft over(Commitment.Draft before) {
    return new Commitment.Draft(
        either(title, before.title()),
        axes == null ? before.axes() : said(axes),
        either(area, before.area()),
        either(problem, before.problem()),
        either(startingPoint, before.startingPoint()),
        either(expectedResult, before.expectedResult()),
        either(lines(activities), before.activities()),
        confirmed == null ? confirmedBySending(before.confirmed()) : named(confirmed));
  }

  private List<String> confirmedBySending(List<String> before) {
    List<String> sent = new ArrayList<>(before);
    add(sent, problem, "problem");
    add(sent, startingPoint, "startingPoint");
    add(sent, expectedResult, "expectedResult");
    add(sent, lines(activities), "activities");
    return sent;
  }

  private static void add(List<String> sent, @Nullable String text, String item) {
    if (text != null) {
      sent.add(item);
    }
  }

  private static List<String> said(List<@Nullable String> items) {
    return items.stream().flatMap(Stream::ofNullable).toList();
  }

  private static @Nullable String lines(@Nullable List<@Nullable String> items) {
    return items == null ? null : String.join("\n", said(items));
  }

  private static List<String> named(List<@Nullable String> items) {
    return said(items).stream()
        .map(item -> item.toLowerCase(Locale.ROOT).replaceAll("[_-]", ""))
        .map(item -> ALIASES.getOrDefault(item, item))
        .toList();
  }

  private static String either(@Nullable String given, String before) {
    return given == null ? before : given;
  }
}

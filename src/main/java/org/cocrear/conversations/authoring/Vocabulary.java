package org.cocrear.conversations.authoring;

import java.util.List;
import java.util.Map;
import org.cocrear.conversations.Action;

/** What flows may know without having asked: facts, lists, and what actions tell and need. */
final class Vocabulary {

  private static final List<String> ANY = List.of();
  private static final List<String> YES_NO = List.of("yes", "no");

  /** Facts of the plan and the person, with the values they may have; none: any. */
  static final Map<String, List<String>> FACTS =
      Map.ofEntries(
          Map.entry("channel", List.of("telegram", "whatsapp", "sms")),
          Map.entry(
              "phase", List.of("formation", "awareness", "cocreation", "implementation", "none")),
          Map.entry("window", List.of("early", "open", "late")),
          Map.entry("opens", ANY),
          Map.entry("closes", ANY),
          Map.entry("city", ANY),
          Map.entry("plan", ANY),
          Map.entry("days", ANY),
          Map.entry("who", ANY),
          Map.entry("locale", ANY),
          Map.entry("minor-age", ANY),
          Map.entry("time-zone", ANY),
          Map.entry("referral", ANY),
          Map.entry("published-commitments", ANY),
          Map.entry("office", List.of("open", "closed")),
          Map.entry("office-day", ANY),
          Map.entry("office-hour", ANY),
          Map.entry("consent-news", YES_NO));

  /** Lists of the plan. */
  static final List<String> LISTS = List.of("axes", "commitments", "surveys", "zones");

  /** Values of {@code with} that are a closed set. */
  static final Map<String, List<String>> WITH =
      Map.of("kind", List.of("proposal", "problem", "complaint", "survey"));

  private Vocabulary() {}

  /**
   * What an action needs and tells.
   *
   * @param needs values that must be written under {@code with}
   * @param tells names that become answers, with the values they may have
   */
  record Deal(List<String> needs, Map<String, List<String>> tells, List<String> lists) {

    private static Deal needing(String... needs) {
      return new Deal(List.of(needs), Map.of(), List.of());
    }
  }

  static Deal of(Action action) {
    return switch (action) {
      case CLASSIFY -> classify();
      case FILE ->
          new Deal(
              List.of("kind"),
              Map.of(
                  "code", ANY, "who", ANY, "by", ANY, "late", YES_NO, "taken", YES_NO, "others",
                  ANY),
              List.of());
      case SIMILAR ->
          new Deal(List.of("text"), Map.of("similar", ANY, "similar-text", ANY), List.of());
      case SURVEY -> survey();
      case STATUS -> status();
      case TOPICS ->
          new Deal(
              List.of(), Map.of("follows", YES_NO, "topics", ANY), List.of("followed", "open"));
      case MY_DATA -> new Deal(List.of(), Map.of("summary", ANY, "link", ANY), List.of());
      case SUGGEST_AXIS -> Deal.needing("code", "axis");
      case SUBSCRIBE, UNSUBSCRIBE -> Deal.needing("topic");
      case CONSENT -> Deal.needing("purpose", "given", "wording", "version");
      case ERASE -> Deal.needing("keep");
      case LANGUAGE -> Deal.needing("locale");
      case STOP -> Deal.needing("words");
      case DRAFT -> Deal.needing("how", "started");
      case HAND_OVER -> Deal.needing();
    };
  }

  private static Deal classify() {
    return new Deal(
        List.of("text"),
        Map.of(
            "first", ANY,
            "first-title", ANY,
            "sure", List.of("yes", "no", "maybe", "none"),
            "referral", ANY),
        List.of("axes"));
  }

  private static Deal survey() {
    return new Deal(
        List.of("survey"),
        Map.of(
            "survey-state", List.of("fresh", "answered", "done", "waiting", "full", "closed"),
            "title", ANY,
            "so-far", ANY,
            "from", ANY),
        List.of("answered"));
  }

  private static Deal status() {
    return new Deal(
        List.of("code"),
        Map.of(
            "found", YES_NO,
            "kind", ANY,
            "code", ANY,
            "status", ANY,
            "axis", ANY,
            "received", ANY,
            "by", ANY,
            "who", ANY,
            "outcome", ANY,
            "answer", ANY),
        List.of());
  }
}

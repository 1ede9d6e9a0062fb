package org.cocrear.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cocrear.conversations.Facts;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Footprint;
import org.cocrear.conversations.Footprint.Fate;
import org.cocrear.conversations.Input;
import org.cocrear.conversations.Session;
import org.cocrear.conversations.Step;
import org.cocrear.conversations.Turn;
import org.cocrear.participants.ParticipantId;

/** What the engine was handed within one turn, and what it made of it. */
final class Tracks {

  private static final int HASH = 24;

  private final List<Take> takes = new ArrayList<>();

  /** One take of the engine; {@code locale} is that of the person. */
  record Take(
      Flow flow,
      Session before,
      Input input,
      Facts facts,
      Turn turn,
      boolean opened,
      String locale) {

    private String key() {
      return flow.id() + "/" + flow.revision();
    }

    private boolean leaves() {
      return turn.state() == Turn.State.ENDED
          && flow.steps().get(turn.session().step()) instanceof Step.Question;
    }

    private boolean answers() {
      boolean speaks =
          input instanceof Input.Said
              || input instanceof Input.Chose
              || input instanceof Input.Sent
              || input instanceof Input.Shared
              || input instanceof Input.Skip;
      return speaks
          && !turn.session().step().equals(before.step())
          && flow.steps().get(before.step()) instanceof Step.Question;
    }

    private Fate fate() {
      return switch (turn.state()) {
        case WAITING, ASKING -> Fate.OPEN;
        case FAILED -> Fate.FAILED;
        case ENDED -> leaves() ? Fate.LEFT : Fate.ENDED;
      };
    }
  }

  void took(Take take) {
    takes.add(take);
  }

  List<Take> takes() {
    return List.copyOf(takes);
  }

  /** A footprint for each revision that was walked. */
  List<Footprint> footprints(ParticipantId who, Instant now) {
    Map<String, List<Take>> byFlow = new LinkedHashMap<>();
    takes.forEach(take -> byFlow.computeIfAbsent(take.key(), k -> new ArrayList<>()).add(take));
    return byFlow.entrySet().stream()
        .map(entry -> footprint(hash(who, entry.getKey()), entry.getValue(), now))
        .toList();
  }

  private static Footprint footprint(String who, List<Take> takes, Instant now) {
    SortedSet<String> reached = new TreeSet<>();
    SortedSet<String> answered = new TreeSet<>();
    for (Take take : takes) {
      reached.add(take.turn().session().step());
      if (take.answers()) {
        answered.add(take.before().step());
      }
    }
    Take last = takes.getLast();
    return new Footprint(
        who,
        last.flow().id(),
        last.flow().revision(),
        reached,
        answered,
        last.turn().session().step(),
        last.fate(),
        now);
  }

  private static String hash(ParticipantId who, String revision) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((who.value() + "/" + revision).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

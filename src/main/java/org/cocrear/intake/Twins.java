package org.cocrear.intake;

import java.util.Map;
import org.cocrear.conversations.Input;
import org.cocrear.messaging.Pieces;
import org.cocrear.nlp.SimilarTexts;
import org.cocrear.participants.ParticipantId;
import org.cocrear.submissions.SimilarSubmissions;
import org.cocrear.submissions.Submission;

/** Finds an idea that is public already and says what a person is about to say. */
final class Twins {

  private static final int SHOWN = 160;

  private final FactSheet sheet;
  private final SimilarSubmissions similar;

  Twins(FactSheet sheet, SimilarSubmissions similar) {
    this.sheet = sheet;
    this.similar = similar;
  }

  /** The likeliest one, at most; its words are those that were released. */
  Input.Told of(String text, Reply reply) {
    ParticipantId who = reply.caller().participant().id();
    return similar.near(text, SimilarTexts.CLOSE, 1, it -> mayBeJoined(it, who)).stream()
        .findFirst()
        .map(one -> Outside.told(shown(one.submission())))
        .orElseGet(() -> Outside.told(Map.of()));
  }

  private boolean mayBeJoined(Submission it, ParticipantId who) {
    return it.released() != null
        && it.status() != Submission.Status.MERGED
        && it.kind() == Submission.Kind.PROPOSAL
        && it.planId().equals(sheet.plan().id())
        && !who.equals(it.author());
  }

  private static Map<String, String> shown(Submission it) {
    return Map.of("similar", it.code().value(), "similar-text", cut(String.valueOf(it.released())));
  }

  /** The first words of a text, on one line. */
  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    String first = Pieces.split(line, SHOWN).getFirst();
    return first.length() == line.length() ? line : first + "…";
  }
}

package org.cocrear.conversations.authoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Engine;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;

/** Makes flows of drafts that were found to be without problem. */
final class Flows {

  private static final List<String> MEDIA =
      List.of("media.photo", "media.voice", "media.video", "media.document");

  private final Calls calls;
  private final Voice voice;

  Flows(Map<String, Draft> drafts, Voice voice) {
    this.calls = new Calls(drafts);
    this.voice = voice;
  }

  Flow of(Draft draft) {
    SortedMap<String, Step> steps = calls.steps(draft);
    return new Flow(
        draft.id,
        revision(draft, steps),
        labels(draft),
        draft.kind,
        draft.title,
        draft.command,
        draft.patience,
        draft.first(),
        steps);
  }

  private List<String> labels(Draft draft) {
    return Stream.concat(
            Stream.concat(MEDIA.stream(), Engine.labels().stream()),
            calls
                .keys(draft)
                .filter(named -> named.use() != Draft.Use.TEXT)
                .map(Draft.Named::key)
                .flatMap(key -> Stream.of(key, key + ".also")))
        .filter(voice::knows)
        .toList();
  }

  private String revision(Draft draft, SortedMap<String, Step> steps) {
    TreeSet<String> keys = new TreeSet<>();
    calls.keys(draft).forEach(named -> keys.addAll(List.of(named.key(), named.key() + ".also")));
    SortedMap<String, String> wordings = new TreeMap<>();
    keys.forEach(key -> wordings.putAll(voice.wordings(key)));
    String canonical =
        draft.kind + draft.first() + steps + wordings + draft.command + draft.patience;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

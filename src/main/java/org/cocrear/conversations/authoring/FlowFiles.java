package org.cocrear.conversations.authoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cocrear.bot.Bot;
import org.cocrear.bot.FilesRefused;
import org.cocrear.bot.Voice;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Engine;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;

/** The flows of a folder, read and wholly checked. Immutable. */
public final class FlowFiles implements FlowLibrary {

  private static final List<String> MEDIA =
      List.of("media.photo", "media.voice", "media.video", "media.document");

  private final SortedMap<String, Flow> flows;

  private FlowFiles(SortedMap<String, Flow> flows) {
    this.flows = flows;
  }

  /**
   * Reads all flows.
   *
   * @param files YAML by path; {@code proposal.yml} is the flow {@code proposal}
   * @throws FilesRefused with all problems at once
   */
  public static FlowFiles read(SortedMap<String, String> files, Bot bot) {
    List<String> problems = new ArrayList<>();
    SortedMap<String, Flow> flows = flows(files, bot, problems);
    if (!problems.isEmpty()) {
      throw new FilesRefused(problems);
    }
    return new FlowFiles(flows);
  }

  /** Every problem of the files, one line each; none where they can be used. */
  public static List<String> problems(SortedMap<String, String> files, Bot bot) {
    List<String> problems = new ArrayList<>();
    flows(files, bot, problems);
    return List.copyOf(problems);
  }

  @Override
  public Optional<Flow> current(String id) {
    return Optional.ofNullable(flows.get(id));
  }

  @Override
  public Optional<Flow> at(String id, String revision) {
    return current(id).filter(flow -> flow.revision().equals(revision));
  }

  @Override
  public List<Flow> all() {
    return List.copyOf(flows.values());
  }

  private static SortedMap<String, Flow> flows(
      SortedMap<String, String> files, Bot bot, List<String> problems) {
    SortedMap<String, Draft> drafts = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (!path.contains("/")) {
            String id = path.replace(".yml", "");
            YamlItem file = YamlItem.of("conversations/" + path, text, problems);
            drafts.put(id, FlowReader.read(id, file));
          }
        });
    new FlowChecker(bot, drafts).check();
    SortedMap<String, Flow> flows = new TreeMap<>();
    drafts.forEach((id, draft) -> flows.put(id, flow(draft, bot.voice())));
    return flows;
  }

  private static Flow flow(Draft draft, Voice voice) {
    List<String> labels =
        Stream.concat(
                Stream.concat(MEDIA.stream(), Engine.labels().stream()),
                draft.keys.stream()
                    .filter(Draft.Named::label)
                    .map(Draft.Named::key)
                    .flatMap(key -> Stream.of(key, key + ".also")))
            .filter(voice::knows)
            .toList();
    return new Flow(
        draft.id,
        revision(draft, voice),
        labels,
        draft.kind,
        draft.title,
        draft.command,
        draft.first(),
        new TreeMap<>(draft.steps));
  }

  private static String revision(Draft draft, Voice voice) {
    TreeSet<String> keys = new TreeSet<>();
    draft.keys.forEach(named -> keys.addAll(List.of(named.key(), named.key() + ".also")));
    Map<String, String> wordings = new TreeMap<>();
    keys.forEach(key -> wordings.putAll(voice.wordings(key)));
    String canonical =
        draft.kind + draft.first() + new TreeMap<>(draft.steps) + wordings + draft.command;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

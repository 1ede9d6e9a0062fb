package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.bot.Bot;
import org.cocrear.bot.FilesRefused;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;

/** The flows of a folder, read and wholly checked. Immutable. */
public final class FlowFiles implements FlowLibrary {

  /** Where the folder is by default. */
  public static final String LOCATION = "classpath:/conversations/";

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
    SortedMap<String, Draft> drafts = drafts(files, bot, problems);
    if (!problems.isEmpty()) {
      throw new FilesRefused(problems);
    }
    Flows whole = new Flows(drafts, bot.voice());
    SortedMap<String, Flow> flows = new TreeMap<>();
    drafts.forEach((id, draft) -> flows.put(id, whole.of(draft)));
    return new FlowFiles(flows);
  }

  /** Every problem of the files, one line each; none where they can be used. */
  public static List<String> problems(SortedMap<String, String> files, Bot bot) {
    List<String> problems = new ArrayList<>();
    drafts(files, bot, problems);
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

  private static SortedMap<String, Draft> drafts(
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
    return drafts;
  }
}

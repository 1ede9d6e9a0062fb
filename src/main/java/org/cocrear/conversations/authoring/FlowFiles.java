package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> NO_AXES = Set.of();

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
    SortedMap<String, Draft> drafts = drafts(files, bot, NO_AXES, problems);
    if (!problems.isEmpty()) {
      throw new FilesRefused(problems(files, bot));
    }
    Flows whole = new Flows(drafts, bot.voice());
    SortedMap<String, Flow> flows = new TreeMap<>();
    drafts.forEach((id, draft) -> flows.put(id, whole.of(draft)));
    return new FlowFiles(flows);
  }

  /**
   * Every problem of the files, in the order of their places: {@code file:line:column: what, and
   * what to write instead}; none where they can be used.
   */
  public static List<String> problems(SortedMap<String, String> files, Bot bot) {
    return problems(files, bot, NO_AXES);
  }

  /**
   * The same, with names of axes too.
   *
   * @param axes the keys of the axes of all plans
   */
  public static List<String> problems(SortedMap<String, String> files, Bot bot, Set<String> axes) {
    List<String> problems = new ArrayList<>();
    drafts(files, bot, axes, problems);
    return problems.stream().distinct().sorted(FlowFiles::byPlace).toList();
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

  private static int byPlace(String one, String other) {
    return Arrays.compare(place(one), place(other));
  }

  /** File, line and column of a problem, made comparable. */
  private static String[] place(String problem) {
    String[] parts = problem.split(":", 4);
    for (int i = 1; i < Math.min(parts.length, 3); i++) {
      parts[i] = "0".repeat(Math.max(0, 6 - parts[i].length())) + parts[i];
    }
    return parts;
  }

  private static SortedMap<String, Draft> drafts(
      SortedMap<String, String> files, Bot bot, Set<String> axes, List<String> problems) {
    SortedMap<String, Draft> drafts = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (!path.contains("/")) {
            String id = path.replace(".yml", "");
            int before = problems.size();
            YamlItem file = YamlItem.of("conversations/" + path, text, problems);
            if (file.isFields()) {
              drafts.put(id, FlowReader.read(id, file));
            } else if (problems.size() == before) {
              file.problem("an empty file; write `title` and `steps`");
            }
          }
        });
    new FlowChecker(bot, drafts, axes).check();
    return drafts;
  }
}

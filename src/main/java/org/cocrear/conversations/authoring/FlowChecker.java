package org.cocrear.conversations.authoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cocrear.bot.Bot;
import org.cocrear.bot.Command;

/** Finds what is wrong with flows before anybody talks to them. */
final class FlowChecker {

  private final Bot bot;
  private final Map<String, Draft> drafts;
  private final Set<String> axes;
  private final Map<String, String> commands = new HashMap<>();

  /** With the keys of all axes there are; without any, axes are not looked at. */
  FlowChecker(Bot bot, Map<String, Draft> drafts, Set<String> axes) {
    this.bot = bot;
    this.drafts = drafts;
    this.axes = axes;
  }

  void check() {
    Names names = new Names(drafts, axes);
    drafts
        .values()
        .forEach(
            draft -> {
              command(draft);
              new StepChecks(draft, drafts).check();
              new NameChecks(draft, names, bot.voice()).check();
              new TextChecks(draft, bot).check();
              SurveyChecker.check(draft);
            });
  }

  private void command(Draft draft) {
    String command = draft.command;
    if (command == null) {
      return;
    }
    List<String> all =
        Arrays.stream(Command.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    if (!all.contains(command)) {
      draft
          .header("command")
          .problem("`" + command + "` is no command; " + Near.instead(command, all));
    }
    String other = commands.putIfAbsent(command, draft.id);
    if (other != null) {
      draft
          .header("command")
          .problem("`" + command + "` already opens " + other + "; write another command or none");
    }
  }
}

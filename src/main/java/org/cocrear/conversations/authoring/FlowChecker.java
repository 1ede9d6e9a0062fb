package org.cocrear.conversations.authoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cocrear.bot.Bot;
import org.cocrear.bot.Command;

/** Finds what is wrong with flows before anybody talks to them. */
final class FlowChecker {

  private final Bot bot;
  private final Map<String, Draft> drafts;
  private final Map<String, String> commands = new HashMap<>();

  FlowChecker(Bot bot, Map<String, Draft> drafts) {
    this.bot = bot;
    this.drafts = drafts;
  }

  void check() {
    Names names = new Names(drafts);
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

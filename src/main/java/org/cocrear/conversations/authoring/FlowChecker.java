package org.cocrear.conversations.authoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cocrear.bot.Bot;
import org.cocrear.bot.Command;
import org.cocrear.conversations.Step;

/** Finds what is wrong with flows before anybody talks to them. */
final class FlowChecker {

  private static final int FEW = 3;
  private static final int BUTTON = 20;
  private static final int ROW = 24;

  private final Bot bot;
  private final Map<String, Draft> drafts;
  private final Map<String, String> commands = new HashMap<>();

  FlowChecker(Bot bot, Map<String, Draft> drafts) {
    this.bot = bot;
    this.drafts = drafts;
  }

  void check() {
    drafts.values().forEach(this::check);
  }

  private void check(Draft draft) {
    command(draft);
    draft.keys.forEach(this::key);
    draft.steps.forEach((name, step) -> step(draft, name, step));
    Set<String> reached = Graph.reach(draft, draft.first(), step -> true);
    draft.steps.keySet().stream()
        .filter(name -> !reached.contains(name))
        .forEach(name -> problem(draft, name, "is never reached; lead to it or remove it"));
  }

  private void command(Draft draft) {
    String command = draft.command;
    if (command == null) {
      return;
    }
    String wanted = command.replace('-', '_').toUpperCase(Locale.ROOT);
    if (Arrays.stream(Command.values()).noneMatch(c -> c.name().equals(wanted))) {
      draft.file.problem(
          "`" + command + "` is no command; write one of " + Arrays.toString(Command.values()));
    }
    String other = commands.putIfAbsent(command, draft.id);
    if (other != null) {
      draft.file.problem(
          "`" + command + "` already opens " + other + "; write another command or none");
    }
  }

  private void key(Draft.Named named) {
    if (!bot.voice().knows(named.key())) {
      named.at().problem("no text for `" + named.key() + "`; write it in bot/messages/es.yml");
    }
    if (named.use() == Draft.Use.LABEL) {
      bot.voice().wordings(named.key()).values().stream()
          .filter(bot.commands()::isCommand)
          .distinct()
          .forEach(
              label ->
                  named.at().problem("option `" + label + "` is a command; write another label"));
    }
  }

  private void step(Draft draft, String name, Step step) {
    step.exits().stream()
        .distinct()
        .filter(next -> !next.isEmpty() && !draft.steps.containsKey(next))
        .forEach(next -> problem(draft, name, "leads to no step `" + next + "`; write one"));
    boolean ends =
        Graph.reach(draft, name, any -> true).stream()
            .map(draft.steps::get)
            .anyMatch(s -> s instanceof Step.End || s instanceof Step.Open);
    if (!ends) {
      problem(draft, name, "is a dead end; lead it to an `end` or `open`");
    }
    if (!(step instanceof Step.Question) && Graph.loops(draft, name, step)) {
      problem(draft, name, "loops without a question; ask something on the way");
    }
    if (step instanceof Step.Choose choose) {
      options(draft, name, choose);
    } else if (step instanceof Step.Open open) {
      opens(draft, name, open);
    }
  }

  private void options(Draft draft, String name, Step.Choose choose) {
    if (choose.options().isEmpty() && choose.list() == null) {
      problem(draft, name, "offers nothing; write `options` or `list`");
    }
    if (choose.options().stream().map(Step.Option::id).distinct().count()
        < choose.options().size()) {
      problem(draft, name, "has two options of one id; write different ones");
    }
    boolean few = choose.list() == null && choose.options().size() <= FEW;
    int most = few ? BUTTON : ROW;
    choose.options().stream()
        .flatMap(option -> bot.voice().wordings(option.label()).values().stream())
        .filter(label -> label.codePointCount(0, label.length()) > most)
        .forEach(
            label ->
                problem(draft, name, "option `" + label + "` is too long; write at most " + most));
  }

  private void opens(Draft draft, String name, Step.Open open) {
    if (!open.flow().contains("{") && !drafts.containsKey(open.flow())) {
      problem(draft, name, "opens no flow `" + open.flow() + "`; write one of " + drafts.keySet());
    }
  }

  private static void problem(Draft draft, String step, String what) {
    draft.place(step).problem("step `" + step + "` " + what);
  }
}

package org.cocrear.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.bot.FilesRefused;
import org.cocrear.bot.Templates;
import org.cocrear.conversations.authoring.FlowFiles;
import org.cocrear.plans.Axis;
import org.cocrear.plans.PlanProblems;
import org.cocrear.plans.PlanSettings;
import org.cocrear.plans.authoring.PlanFiles;
import org.springframework.core.env.Environment;

/** Looks through the data that the house runs on: the bot's texts, the flows, the plans. */
public final class Checks {

  private Checks() {}

  /** Everything that is wrong, a line each. */
  public static List<String> of(Environment environment) {
    List<String> problems = new ArrayList<>();
    conversations(environment, problems);
    plans(environment, problems);
    return problems;
  }

  /** What an author should know although nothing is wrong, a line each. */
  public static List<String> warnings(Environment environment) {
    String voice = environment.getProperty("cocrear.bot", BotConfiguration.LOCATION);
    try {
      return Templates.read(BotConfiguration.files(voice)).warnings();
    } catch (FilesRefused refused) {
      return List.of();
    }
  }

  private static void conversations(Environment environment, List<String> problems) {
    String voice = environment.getProperty("cocrear.bot", BotConfiguration.LOCATION);
    String flows = environment.getProperty("cocrear.conversations", "classpath:/conversations/");
    try {
      Bot bot = Bot.read(BotConfiguration.files(voice));
      problems.addAll(FlowFiles.problems(BotConfiguration.files(flows), bot, axes(environment)));
      Templates.read(BotConfiguration.files(voice));
    } catch (FilesRefused refused) {
      problems.addAll(refused.problems());
    }
  }

  /** The keys of the axes of every plan; none where the plans themselves are broken. */
  private static Set<String> axes(Environment environment) {
    try {
      return PlanFiles.read(PlanSettings.of(environment).location()).stream()
          .flatMap(file -> file.known().plan().axes().stream())
          .map(Axis::key)
          .collect(Collectors.toSet());
    } catch (PlanProblems toldWithThePlans) {
      return Set.of();
    }
  }

  private static void plans(Environment environment, List<String> problems) {
    PlanSettings settings = PlanSettings.of(environment);
    try {
      List<String> known =
          PlanFiles.read(settings.location()).stream().map(file -> file.id()).toList();
      if (!known.contains(settings.plan())) {
        problems.add(
            "cocrear.plan="
                + settings.plan()
                + " names no plan (COCREAR_PLAN): known are "
                + String.join(", ", known));
      }
    } catch (PlanProblems refused) {
      problems.addAll(refused.problems());
    }
  }
}

package org.cocrear.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Condition;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.Patience;
import org.cocrear.conversations.Step;

/** Flows for tests: one survey with every kind of step. */
final class Flows implements FlowLibrary {

  private final Flow flow;

  Flows(Flow flow) {
    this.flow = flow;
  }

  static Flow survey(String revision) {
    SortedMap<String, Step> steps = new TreeMap<>();
    Condition minor = new Condition.Below("band", "minor-age");
    Condition young = new Condition.Is("band", List.of("0", "13"));
    steps.put(
        "band",
        new Step.Choose(
            "survey.youth.band",
            "band",
            false,
            null,
            List.of(option("0"), option("18")),
            1,
            false,
            null,
            "minor"));
    steps.put(
        "minor", new Step.Branch(List.of(new Step.Case(List.of(minor, young), "say")), "age"));
    steps.put("say", new Step.Say("survey.youth.careful", "age"));
    steps.put("age", ask("age", new Answer.Whole(1, 120), "change"));
    steps.put("change", ask("change", Answer.Text.free(true), "zone"));
    steps.put("zone", ask("zone", new Answer.Place("zones"), "file"));
    steps.put(
        "file",
        new Step.Do(Action.FILE, new TreeMap<>(Map.of("kind", "survey", "survey", "s")), "end"));
    steps.put("open", new Step.Open("menu", new TreeMap<>(Map.of("a", "{b}"))));
    steps.put("end", new Step.End(null));
    return new Flow(
        "s",
        revision,
        List.of("survey.youth.band-0"),
        Flow.Kind.SURVEY,
        "survey.youth.title",
        null,
        Patience.USUAL,
        "band",
        steps);
  }

  private static Step.Option option(String id) {
    return new Step.Option(id, "survey.youth.band-" + id, new Condition.Given("x"), null);
  }

  private static Step ask(String name, Answer answer, String next) {
    return new Step.Ask("survey.youth.change", name, true, answer, null, next);
  }

  @Override
  public Optional<Flow> current(String id) {
    return Optional.of(flow).filter(it -> it.id().equals(id));
  }

  @Override
  public Optional<Flow> at(String id, String revision) {
    return current(id).filter(it -> it.revision().equals(revision));
  }

  @Override
  public List<Flow> all() {
    return List.of(flow);
  }
}

package org.cocrear.conversations.authoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cocrear.conversations.Step;

/** Finds steps that lead nowhere, are never reached, go in circles, or offer nothing. */
final class StepChecks {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  /** Ids of options may come from forms that were written elsewhere. */
  private static final Pattern OPTION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

  private static final int MOST_OPTIONS = 30;

  private final Draft draft;
  private final Map<String, Draft> drafts;

  StepChecks(Draft draft, Map<String, Draft> drafts) {
    this.draft = draft;
    this.drafts = drafts;
  }

  void check() {
    draft.mentions.forEach(this::leads);
    draft.steps.forEach(this::step);
    draft.calls.forEach(
        (name, call) -> {
          if (circles(draft.id, call, new TreeSet<>())) {
            problem(name, "calls a flow that comes back to this one; write `open` instead");
          }
        });
    Set<String> reached = Graph.reach(draft, draft.first(), step -> true);
    draft.steps.keySet().stream()
        .filter(name -> !draft.torn() && draft.places.containsKey(name) && !reached.contains(name))
        .forEach(name -> problem(name, "is never reached; lead to it or remove it"));
  }

  private void leads(Draft.Mention mention) {
    if (mention.noun() == Draft.Noun.STEP
        && !mention.name().isEmpty()
        && !draft.steps.containsKey(mention.name())) {
      mention
          .at()
          .problem(
              "there is no step `"
                  + mention.name()
                  + "`; "
                  + Near.instead(mention.name(), draft.steps.keySet()));
    }
    if (mention.noun() == Draft.Noun.FLOW && !drafts.containsKey(mention.name())) {
      mention
          .at()
          .problem(
              "there is no flow `"
                  + mention.name()
                  + "`; "
                  + Near.instead(mention.name(), drafts.keySet()));
    }
  }

  private void step(String name, Step step) {
    if (!NAME.matcher(name).matches()) {
      problem(name, "has a name that is none; write small letters, digits and hyphens");
    }
    if (!ends(name)) {
      problem(name, "is a dead end; lead it to an `end` or `open`");
    }
    if (!(step instanceof Step.Question) && Graph.loops(draft, name, step)) {
      problem(name, "loops without a question; ask something on the way");
    }
    if (step instanceof Step.Choose choose) {
      options(name, choose);
    }
  }

  /** A way that leads to no step at all is told at its own place. */
  private boolean ends(String name) {
    return Graph.reach(draft, name, any -> true).stream()
        .map(draft.steps::get)
        .anyMatch(
            step ->
                step instanceof Step.End
                    || step instanceof Step.Open
                    || (step != null
                        && step.exits().stream().anyMatch(to -> !draft.steps.containsKey(to))));
  }

  private void options(String name, Step.Choose choose) {
    List<String> ids = choose.options().stream().map(Step.Option::id).toList();
    if (ids.isEmpty() && choose.list() == null) {
      problem(name, "offers nothing; write `options` or `list`");
    }
    if (ids.stream().distinct().count() < ids.size()) {
      problem(name, "has two options of one id; write different ones");
    }
    if (ids.size() > MOST_OPTIONS) {
      problem(name, "offers " + ids.size() + " options; ask twice, with at most " + MOST_OPTIONS);
    }
    ids.stream()
        .filter(id -> !OPTION.matcher(id).matches())
        .forEach(
            id -> problem(name, "has an option `" + id + "`; write letters, digits and hyphens"));
    boolean more = choose.list() == null && choose.several() > Math.max(1, ids.size());
    if (choose.several() < 1 || more) {
      problem(name, "lets " + choose.several() + " be chosen; write from 2 to " + ids.size());
    }
  }

  private boolean circles(String id, Draft.Call call, Set<String> seen) {
    Draft called = drafts.get(call.flow());
    return call.flow().equals(id)
        || (called != null
            && seen.add(call.flow())
            && called.calls.values().stream().anyMatch(next -> circles(id, next, seen)));
  }

  private void problem(String step, String what) {
    draft.place(step).problem("step `" + step + "` " + what);
  }
}

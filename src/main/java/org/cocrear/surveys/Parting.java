package org.cocrear.surveys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Step;

/**
 * Parts persons by what they answered.
 *
 * @param say the text of a message key
 * @param zones those of the plan
 */
record Parting(List<AnswerSet> sets, UnaryOperator<String> say, List<String> zones) {

  static final String OTHER = "Otra";
  static final String NONE = "Sin respuesta";

  Grid.Parts chosen(String name, String id, String label) {
    List<Integer> of =
        sets.stream().map(set -> values(set.value(name)).contains(id) ? 0 : 1).toList();
    return new Grid.Parts(name, List.of(label, NONE), of);
  }

  Grid.Parts of(Step.Question question) {
    return switch (question) {
      case Step.Choose choose -> fixed(choose.name(), labels(choose));
      case Step.Ask ask -> parts(ask);
    };
  }

  private Grid.Parts parts(Step.Ask ask) {
    return switch (ask.answer()) {
      case Answer.Place place -> fixed(ask.name(), same(zones));
      case Answer.Whole whole -> Kinds.scale(whole) ? steps(ask.name(), whole) : given(ask.name());
      case Answer.Decimal decimal -> given(ask.name());
      case Answer.Text text -> given(ask.name());
      case Answer.Day day -> given(ask.name());
      case Answer.Media media -> given(ask.name());
    };
  }

  private Grid.Parts steps(String name, Answer.Whole whole) {
    return fixed(
        name, same(IntStream.rangeClosed(whole.min(), whole.max()).mapToObj(i -> "" + i).toList()));
  }

  private Grid.Parts given(String name) {
    List<Integer> of = sets.stream().map(set -> set.value(name).isBlank() ? 1 : 0).toList();
    return new Grid.Parts(name, List.of("Con respuesta", NONE), of);
  }

  private Grid.Parts fixed(String name, Map<String, String> labels) {
    List<String> ids = List.copyOf(labels.keySet());
    List<String> shown = new ArrayList<>(labels.values());
    shown.addAll(List.of(OTHER, NONE));
    List<Integer> of =
        sets.stream()
            .map(set -> set.value(name))
            .map(
                value ->
                    ids.contains(value)
                        ? ids.indexOf(value)
                        : value.isBlank() ? ids.size() + 1 : ids.size())
            .toList();
    return new Grid.Parts(name, List.copyOf(shown), of);
  }

  Grid.Parts free(String by, Function<AnswerSet, String> value) {
    List<String> values = sets.stream().map(value).toList();
    List<String> labels = List.copyOf(new TreeSet<>(values));
    return new Grid.Parts(by, labels, values.stream().map(labels::indexOf).toList());
  }

  Map<String, String> labels(Step.Choose choose) {
    Map<String, String> labels = new LinkedHashMap<>();
    choose.options().forEach(option -> labels.put(option.id(), say.apply(option.label())));
    if (choose.list() != null) {
      sets.forEach(set -> listed(set, choose.name(), labels));
    }
    return labels;
  }

  /** What a list of the plan offered is known by what was chosen of it. */
  private static void listed(AnswerSet set, String name, Map<String, String> labels) {
    List<String> ids = values(set.value(name));
    List<String> read = values(set.label(name));
    for (int i = 0; i < ids.size(); i++) {
      labels.putIfAbsent(ids.get(i), read.size() == ids.size() ? read.get(i) : ids.get(i));
    }
  }

  private static Map<String, String> same(Collection<String> values) {
    Map<String, String> same = new LinkedHashMap<>();
    values.forEach(value -> same.put(value, value));
    return same;
  }

  private static List<String> values(String answer) {
    return Arrays.stream(answer.split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}

package org.cocrear.surveys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Step;
import org.jspecify.annotations.Nullable;

/** Counts the answer sets of one round. */
final class Tally {

  static final String OTHER = "Otra";
  static final String NONE = "Sin respuesta";
  static final String REST = "Lo que no se muestra";
  private static final int LONGEST_SCALE = 11;
  private static final List<String> PERSONAL = List.of("band", "zone");

  private final Questionnaire survey;
  private final List<AnswerSet> sets;
  private final UnaryOperator<String> say;
  private final List<String> zones;
  private final List<Grid.Parts> who;

  /**
   * Over answer sets.
   *
   * @param say the text of a message key
   * @param axis the title of the axis that a text speaks of
   * @param zones those of the plan
   */
  Tally(
      Questionnaire survey,
      List<AnswerSet> sets,
      UnaryOperator<String> say,
      Function<String, String> axis,
      List<String> zones) {
    this.survey = survey;
    this.sets = sets;
    this.say = say;
    this.zones = zones;
    this.who = who(axis);
  }

  Results results(Round round) {
    if (sets.size() < Secrecy.FEW) {
      return new Results(survey, round, null, List.of(), List.of());
    }
    List<Results.Split> splits =
        who.stream()
            .map(parts -> new Results.Split(parts.by(), Grid.cells(parts, i -> 0)))
            .toList();
    return new Results(
        survey,
        round,
        (long) sets.size(),
        splits,
        survey.questions().stream().map(this::figure).toList());
  }

  private List<Grid.Parts> who(Function<String, String> axis) {
    List<Grid.Parts> parts = new ArrayList<>();
    parts.add(free("channel", AnswerSet::channel));
    Set<String> names = new TreeSet<>(PERSONAL);
    Stream.ofNullable(survey.terms().per()).forEach(names::add);
    survey.questions().stream()
        .filter(question -> names.contains(question.name()))
        .filter(question -> !(question instanceof Step.Choose choose && many(choose)))
        .map(this::parts)
        .forEach(parts::add);
    if (sets.stream().anyMatch(set -> !set.text().isBlank())) {
      parts.add(free("axis", set -> set.text().isBlank() ? NONE : axis.apply(set.text())));
    }
    return List.copyOf(parts);
  }

  private Results.Figure figure(Step.Question question) {
    if (question instanceof Step.Choose choose && many(choose)) {
      return several(choose);
    }
    Results.Kind kind = kind(question);
    Grid.Parts parts = parts(question);
    List<Results.Cell> cells = Grid.cells(parts, i -> answers(parts, i));
    boolean whole = cells.stream().allMatch(cell -> cell.count() != null);
    List<Results.Crossed> crossed =
        who.stream()
            .filter(by -> !by.by().equals(question.name()))
            .map(by -> Grid.of(parts, by, REST))
            .filter(table -> !table.lines().isEmpty())
            .toList();
    return new Results.Figure(
        question.name(),
        question.key(),
        kind,
        whole ? cells : cells.stream().map(Tally::alone).toList(),
        whole ? measure(question, kind) : null,
        crossed);
  }

  /** All answers to a question; that there is none is none. */
  private long answers(Grid.Parts parts, int i) {
    boolean none = parts.labels().get(i).equals(NONE);
    int last = parts.labels().indexOf(NONE);
    return none ? 0 : Arrays.stream(parts.of()).filter(of -> of != last).count();
  }

  private static Results.Cell alone(Results.Cell cell) {
    return new Results.Cell(cell.label(), cell.count(), cell.ofPersons(), null);
  }

  private Results.Figure several(Step.Choose choose) {
    List<Grid.Parts> options = new ArrayList<>();
    labels(choose).forEach((id, label) -> options.add(chosen(choose.name(), id, label)));
    long mentions = options.stream().mapToLong(option -> option.counts()[0]).sum();
    boolean whole = options.stream().noneMatch(one -> Secrecy.parts(one.counts())[0]);
    List<Results.Cell> cells =
        options.stream()
            .map(
                one ->
                    Grid.cell(
                        one.labels().getFirst(),
                        Secrecy.parts(one.counts())[0] ? null : one.counts()[0],
                        sets.size(),
                        whole ? mentions : 0))
            .toList();
    List<Results.Crossed> crossed =
        who.stream().map(by -> crossed(options, by)).filter(it -> !it.lines().isEmpty()).toList();
    return new Results.Figure(
        choose.name(), choose.key(), Results.Kind.SEVERAL, cells, null, crossed);
  }

  private Results.Crossed crossed(List<Grid.Parts> options, Grid.Parts by) {
    List<Results.Line> lines = new ArrayList<>();
    List<String> columns = List.of();
    for (Grid.Parts option : options) {
      Results.Crossed table = Grid.of(option, by, REST);
      if (!table.lines().isEmpty()) {
        columns = table.columns();
        lines.add(table.lines().getFirst());
      }
    }
    return new Results.Crossed(by.by(), columns, List.copyOf(lines));
  }

  private Grid.Parts chosen(String name, String id, String label) {
    int[] of =
        sets.stream().mapToInt(set -> values(set.value(name)).contains(id) ? 0 : 1).toArray();
    return new Grid.Parts(name, List.of(label, NONE), of);
  }

  private Grid.Parts parts(Step.Question question) {
    return switch (question) {
      case Step.Choose choose -> fixed(choose.name(), labels(choose));
      case Step.Ask ask -> parts(ask);
    };
  }

  private Grid.Parts parts(Step.Ask ask) {
    return switch (ask.answer()) {
      case Answer.Place place -> fixed(ask.name(), same(zones));
      case Answer.Whole whole -> scale(whole) ? steps(ask.name(), whole) : given(ask.name());
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
    int[] of = sets.stream().mapToInt(set -> set.value(name).isBlank() ? 1 : 0).toArray();
    return new Grid.Parts(name, List.of("Con respuesta", NONE), of);
  }

  private Grid.Parts fixed(String name, Map<String, String> labels) {
    List<String> ids = List.copyOf(labels.keySet());
    List<String> shown = new ArrayList<>(labels.values());
    shown.addAll(List.of(OTHER, NONE));
    int[] of =
        sets.stream()
            .map(set -> set.value(name))
            .mapToInt(
                value ->
                    ids.contains(value)
                        ? ids.indexOf(value)
                        : value.isBlank() ? ids.size() + 1 : ids.size())
            .toArray();
    return new Grid.Parts(name, List.copyOf(shown), of);
  }

  private Grid.Parts free(String by, Function<AnswerSet, String> value) {
    List<String> values = sets.stream().map(value).toList();
    List<String> labels = List.copyOf(new TreeSet<>(values));
    return new Grid.Parts(by, labels, values.stream().mapToInt(labels::indexOf).toArray());
  }

  private Map<String, String> labels(Step.Choose choose) {
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

  private Results.@Nullable Measure measure(Step.Question question, Results.Kind kind) {
    double[] numbers =
        sets.stream()
            .map(set -> set.value(question.name()))
            .filter(value -> value.matches("-?\\d{1,9}(\\.\\d{1,9})?"))
            .mapToDouble(Double::parseDouble)
            .sorted()
            .toArray();
    boolean counts = kind == Results.Kind.SCALE || kind == Results.Kind.NUMBER;
    return counts && numbers.length >= Secrecy.FEW
        ? new Results.Measure(
            tenth(Arrays.stream(numbers).average().orElse(0)),
            tenth((numbers[(numbers.length - 1) / 2] + numbers[numbers.length / 2]) / 2),
            promoters(question, numbers))
        : null;
  }

  private static @Nullable Long promoters(Step.Question question, double[] numbers) {
    boolean zeroToTen =
        question instanceof Step.Ask ask
            && ask.answer() instanceof Answer.Whole whole
            && whole.min() == 0
            && whole.max() == 10;
    long good = Arrays.stream(numbers).filter(it -> it >= 9).count();
    long bad = Arrays.stream(numbers).filter(it -> it <= 6).count();
    return zeroToTen ? Long.valueOf(Math.round(100.0 * (good - bad) / numbers.length)) : null;
  }

  private static double tenth(double number) {
    return Math.round(number * 10) / 10.0;
  }

  private static Results.Kind kind(Step.Question question) {
    return switch (question) {
      case Step.Choose choose -> ofScale(choose) ? Results.Kind.SCALE : Results.Kind.CHOICE;
      case Step.Ask ask ->
          switch (ask.answer()) {
            case Answer.Whole whole -> scale(whole) ? Results.Kind.SCALE : Results.Kind.NUMBER;
            case Answer.Decimal decimal -> Results.Kind.NUMBER;
            case Answer.Place place -> Results.Kind.CHOICE;
            case Answer.Text text -> Results.Kind.WORDS;
            case Answer.Day day -> Results.Kind.WORDS;
            case Answer.Media media -> Results.Kind.WORDS;
          };
    };
  }

  /** A step {@code scale:} numbers its options from 1. */
  private static boolean ofScale(Step.Choose choose) {
    List<String> ids = choose.options().stream().map(Step.Option::id).toList();
    return ids.size() > 2
        && ids.equals(IntStream.rangeClosed(1, ids.size()).mapToObj(i -> "" + i).toList());
  }

  private static boolean scale(Answer.Whole whole) {
    return (long) whole.max() - whole.min() < LONGEST_SCALE;
  }

  private static boolean many(Step.Choose choose) {
    return choose.several() > 1;
  }

  private static List<String> values(String answer) {
    return Arrays.stream(Objects.requireNonNullElse(answer, "").split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}

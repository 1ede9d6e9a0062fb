package org.cocrear.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cocrear.conversations.Step;

/** Counts the answer sets of one round. */
final class Tally {

  static final String REST = "Lo que no se muestra";
  private static final List<String> PERSONAL = List.of("band", "zone");

  private final Questionnaire survey;
  private final List<AnswerSet> sets;
  private final Parting parting;
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
    this.parting = new Parting(sets, say, zones);
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
    parts.add(parting.free("channel", AnswerSet::channel));
    Set<String> names = new TreeSet<>(PERSONAL);
    Stream.ofNullable(survey.terms().per()).forEach(names::add);
    survey.questions().stream()
        .filter(question -> names.contains(question.name()))
        .filter(question -> !(question instanceof Step.Choose choose && Kinds.many(choose)))
        .map(parting::of)
        .forEach(parts::add);
    if (sets.stream().anyMatch(set -> !set.text().isBlank())) {
      parts.add(
          parting.free(
              "axis", set -> set.text().isBlank() ? Parting.NONE : axis.apply(set.text())));
    }
    return List.copyOf(parts);
  }

  private Results.Figure figure(Step.Question question) {
    if (question instanceof Step.Choose choose && Kinds.many(choose)) {
      return several(choose);
    }
    Results.Kind kind = Kinds.of(question);
    Grid.Parts parts = parting.of(question);
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
        whole ? Measured.of(question, kind, sets) : null,
        crossed);
  }

  /** All answers to a question; that there is none is none. */
  private long answers(Grid.Parts parts, int i) {
    boolean none = parts.labels().get(i).equals(Parting.NONE);
    int last = parts.labels().indexOf(Parting.NONE);
    return none ? 0 : parts.of().stream().filter(of -> of != last).count();
  }

  private static Results.Cell alone(Results.Cell cell) {
    return new Results.Cell(cell.label(), cell.count(), cell.ofPersons(), null);
  }

  private Results.Figure several(Step.Choose choose) {
    List<Grid.Parts> options = new ArrayList<>();
    parting
        .labels(choose)
        .forEach((id, label) -> options.add(parting.chosen(choose.name(), id, label)));
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
}

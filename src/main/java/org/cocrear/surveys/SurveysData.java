package org.cocrear.surveys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.PersonalData;

/**
 * What a person answered, for themselves; and its removal. Nameless answers are found only while
 * the key of their round is there.
 */
class SurveysData implements PersonalData {

  private final Surveys surveys;
  private final Rounds rounds;
  private final RoundKeys keys;
  private final AnswerStore answers;

  SurveysData(Surveys surveys, Rounds rounds, RoundKeys keys, AnswerStore answers) {
    this.surveys = surveys;
    this.rounds = rounds;
    this.keys = keys;
    this.answers = answers;
  }

  @Override
  public String title() {
    return "surveys";
  }

  @Override
  public List<Map<String, Object>> export(ParticipantId id) {
    return all(id).map(SurveysData::row).toList();
  }

  @Override
  public void erase(ParticipantId id, boolean keepReleasedTexts) {
    all(id).map(AnswerSet::id).toList().forEach(answers::remove);
  }

  /** Of what both answered in a round the later stands. What a minor said joins nobody. */
  @Override
  public void join(ParticipantId from, ParticipantId into) {
    all(from).filter(set -> !set.minor()).toList().forEach(set -> hand(set, into));
  }

  private void hand(AnswerSet set, ParticipantId into) {
    String place = place(set, into);
    boolean minors = answers.find(place).filter(AnswerSet::minor).isPresent();
    String id = minors ? set.id() : place;
    answers.put(set.under(id, into));
    if (!id.equals(set.id())) {
      answers.remove(set.id());
    }
  }

  /** Where a person's set stands; of a sealed round, where they have one, or where it is. */
  private String place(AnswerSet set, ParticipantId person) {
    if (keys.known(set.of())) {
      return set.of() + "/" + keys.token(set.of(), person).orElseThrow() + set.tail();
    }
    return answers.of(person).stream()
        .filter(one -> one.of().equals(set.of()) && one.tail().equals(set.tail()))
        .map(AnswerSet::id)
        .findFirst()
        .orElse(set.id());
  }

  private Stream<AnswerSet> all(ParticipantId id) {
    return Stream.concat(answers.of(id).stream(), nameless(id))
        .collect(
            LinkedHashMap<String, AnswerSet>::new,
            (sets, set) -> sets.put(set.id(), set),
            Map::putAll)
        .values()
        .stream();
  }

  private Stream<AnswerSet> nameless(ParticipantId id) {
    return surveys.all().stream()
        .flatMap(survey -> rounds.of(survey).stream())
        .map(Round::id)
        .flatMap(
            round ->
                Optional.of(round).filter(keys::known).flatMap(it -> keys.token(it, id)).stream()
                    .flatMap(token -> answers.startingWith(round, token).stream()));
  }

  private static Map<String, Object> row(AnswerSet set) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("encuesta", set.survey());
    row.put("ronda", set.round());
    row.put("recibida", set.at());
    row.put("canal", set.channel());
    row.put("anónima", set.person() == null ? "sí" : "no");
    row.put("respuestas", set.answers());
    return row;
  }
}

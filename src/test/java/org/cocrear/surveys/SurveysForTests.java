package org.cocrear.surveys;

import java.time.Clock;
import org.cocrear.bot.Voices;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.nlp.Classifiers;
import org.cocrear.plans.Plans;
import org.springframework.data.mongodb.core.MongoOperations;

/** The real room over a store. */
public final class SurveysForTests {

  public final Surveys surveys;
  public final Findings findings;
  public final Rounds rounds;
  final RoundKeys keys;
  final AnswerStore answers;
  final SurveysData data;
  final SurveysJob job;

  public SurveysForTests(
      MongoOperations mongo,
      FlowLibrary flows,
      Plans plans,
      Voices voices,
      Classifiers classifiers,
      Clock clock) {
    keys = new RoundKeys(mongo);
    answers = new AnswerStore(mongo);
    rounds = new Rounds(mongo, keys, plans, clock);
    surveys = new Surveys(flows, plans, rounds, keys, answers, clock);
    findings = new Findings(surveys, voices, classifiers, plans);
    data = new SurveysData(surveys, rounds, keys, answers);
    job = new SurveysJob(surveys, rounds, keys, answers, plans, clock);
  }
}

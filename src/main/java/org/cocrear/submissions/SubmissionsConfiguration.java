package org.cocrear.submissions;

import java.time.Clock;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.tagging.Alarms;
import org.cocrear.nlp.tagging.OgpValues;
import org.cocrear.participants.PersonalData;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plans;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class SubmissionsConfiguration {

  @Bean
  SubmissionStore submissionStore(MongoOperations mongo, OgpValues values, Alarms alarms) {
    return new SubmissionStore(mongo, new Marking(values::of, alarms::of));
  }

  @Bean
  Valuations valuations(SubmissionStore store, Plans plans, Clock clock) {
    return new Valuations(store, plans, clock);
  }

  @Bean
  Submissions submissions(
      MongoOperations mongo,
      SubmissionStore store,
      Classifiers classifiers,
      Plans plans,
      Commitments commitments,
      ApplicationEventPublisher bell,
      Clock clock) {
    store.index();
    return new Submissions(
        mongo,
        store,
        (plan, text) -> classifiers.forPlan(plan).classify(text),
        plans,
        commitments,
        bell,
        clock);
  }

  @Bean
  Transcriptions transcriptions(
      SubmissionStore store, Classifiers classifiers, ApplicationEventPublisher bell, Clock clock) {
    return new Transcriptions(
        store, (plan, text) -> classifiers.forPlan(plan).classify(text), bell, clock);
  }

  @Bean
  PersonalData submissionsData(MongoOperations mongo, Submissions submissions, Clock clock) {
    SubmissionStore store = new SubmissionStore(mongo);
    return new SubmissionsData(submissions, store, new Surveys(mongo, store), clock);
  }
}

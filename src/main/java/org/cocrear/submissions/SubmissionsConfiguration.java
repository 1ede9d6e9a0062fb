package org.cocrear.submissions;

import java.time.Clock;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.SimilarTexts;
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
  Submissions submissions(
      MongoOperations mongo,
      Classifiers classifiers,
      Plans plans,
      Commitments commitments,
      ApplicationEventPublisher bell,
      Clock clock) {
    new SubmissionStore(mongo).index();
    return new Submissions(
        mongo,
        (plan, text) -> classifiers.forPlan(plan).classify(text),
        plans,
        commitments,
        bell,
        clock);
  }

  @Bean
  SimilarSubmissions similarSubmissions(MongoOperations mongo, SimilarTexts texts) {
    return new SimilarSubmissions(new SubmissionStore(mongo), texts);
  }

  @Bean
  Transcriptions transcriptions(
      MongoOperations mongo, Classifiers classifiers, ApplicationEventPublisher bell, Clock clock) {
    return new Transcriptions(
        mongo, (plan, text) -> classifiers.forPlan(plan).classify(text), bell, clock);
  }

  @Bean
  PersonalData submissionsData(MongoOperations mongo, Submissions submissions, Clock clock) {
    SubmissionStore store = new SubmissionStore(mongo);
    return new SubmissionsData(submissions, store, new Surveys(mongo, store), clock);
  }
}

package org.cocrear.surveys;

import java.time.Clock;
import org.cocrear.bot.Voices;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.nlp.Classifiers;
import org.cocrear.participants.PersonalData;
import org.cocrear.plans.Plans;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class SurveysConfiguration {

  private static final String JOB = "surveys";

  @Bean
  RoundKeys roundKeys(MongoOperations mongo) {
    return new RoundKeys(mongo);
  }

  @Bean
  AnswerStore answerStore(MongoOperations mongo) {
    AnswerStore answers = new AnswerStore(mongo);
    answers.index();
    return answers;
  }

  @Bean
  Rounds rounds(MongoOperations mongo, RoundKeys keys, Plans plans, Clock clock) {
    return new Rounds(mongo, keys, plans, clock);
  }

  @Bean
  Surveys surveys(
      FlowLibrary flows,
      Plans plans,
      Rounds rounds,
      RoundKeys keys,
      AnswerStore answers,
      Clock clock) {
    return new Surveys(flows, plans, rounds, keys, answers, clock);
  }

  @Bean
  Findings findings(Surveys surveys, Voices voices, Classifiers classifiers, Plans plans) {
    return new Findings(surveys, voices, classifiers, plans);
  }

  @Bean
  PersonalData surveysData(Surveys surveys, Rounds rounds, RoundKeys keys, AnswerStore answers) {
    return new SurveysData(surveys, rounds, keys, answers);
  }

  @Bean
  JobDetail surveysJob() {
    return JobBuilder.newJob(SurveysJob.class).withIdentity(JOB).storeDurably().build();
  }

  @Bean
  Trigger surveysTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob(JOB)
        .withSchedule(SimpleScheduleBuilder.repeatHourlyForever())
        .build();
  }
}

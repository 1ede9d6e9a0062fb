package org.cocrear.learning;

import java.time.Clock;
import java.util.TimeZone;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.TextPipeline;
import org.cocrear.nlp.authoring.Corrector;
import org.cocrear.plans.Plans;
import org.cocrear.staff.AuditTrail;
import org.cocrear.submissions.Submissions;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

  private static final String JOB = "learning";
  private static final String PICK_UP = "learning-pick-up";
  private static final int SECONDS = 30;

  @Bean
  Lessons lessons(Submissions submissions) {
    return new Lessons(submissions);
  }

  @Bean
  VersionStore modelVersionStore(MongoOperations mongo) {
    return new VersionStore(mongo);
  }

  @Bean
  RunStore trainingRunStore(MongoOperations mongo, Clock clock) {
    return new RunStore(mongo, clock);
  }

  @Bean
  RunningModel runningModel(VersionStore versions, Classifiers classifiers) {
    return new RunningModel(versions, classifiers);
  }

  @Bean
  Retraining retraining(
      Plans plans,
      Lessons lessons,
      ModelFolder folder,
      RunningModel model,
      VersionStore versions,
      RunStore runs,
      AuditTrail trail,
      Clock clock,
      ResourcePatternResolver resources,
      @Value("${cocrear.nlp-models:classpath:nlp-models/}") String place) {
    Rehearsal rehearsal = new Rehearsal(resources, place);
    Corrector corrector = new Corrector(folder);
    return new Retraining(
        plans, lessons, rehearsal, corrector, model, versions, runs, trail, clock);
  }

  @Bean
  NextToReview nextToReview(ModelFolder folder) {
    return new NextToReview(new TextPipeline(folder));
  }

  @Bean
  Starter trainingStarter(Scheduler scheduler) {
    return who -> {
      JobDataMap data = new JobDataMap();
      data.put(LearningJob.WHO, who);
      try {
        scheduler.triggerJob(new JobKey(JOB), data);
      } catch (SchedulerException trouble) {
        throw new IllegalStateException("the training cannot be started", trouble);
      }
    };
  }

  @Bean
  JobDetail learningJob() {
    return JobBuilder.newJob(LearningJob.class).withIdentity(JOB).storeDurably().build();
  }

  @Bean
  Trigger learningTrigger(Plans plans) {
    TimeZone zone = TimeZone.getTimeZone(plans.active().zone());
    return TriggerBuilder.newTrigger()
        .forJob(JOB)
        .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(3, 30).inTimeZone(zone))
        .build();
  }

  @Bean
  JobDetail pickUpJob() {
    return JobBuilder.newJob(PickUpJob.class).withIdentity(PICK_UP).storeDurably().build();
  }

  @Bean
  Trigger pickUpTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob(PICK_UP)
        .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS))
        .build();
  }
}

package org.cocrear.desk;

import java.time.Clock;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.Outbox;
import org.cocrear.participants.Participants;
import org.cocrear.participants.PersonalData;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration {

  private static final int SECONDS = 30;

  @Bean
  Desk desk(MongoOperations mongo, Outbox outbox, Inbox inbox, Clock clock) {
    return new Desk(mongo, outbox, inbox, clock);
  }

  @Bean
  DeskPatience deskPatience(DeskSettings settings) {
    return new DeskPatience(OfficeHours.parse(settings.hours()), settings.overdue());
  }

  @Bean
  PersonalData deskData(MongoOperations mongo, Participants participants) {
    return new DeskData(new DeskStore(mongo), participants);
  }

  @Bean
  JobDetail deskJob() {
    return JobBuilder.newJob(DeskJob.class).withIdentity("desk").storeDurably().build();
  }

  @Bean
  Trigger deskTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("desk")
        .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS))
        .build();
  }
}

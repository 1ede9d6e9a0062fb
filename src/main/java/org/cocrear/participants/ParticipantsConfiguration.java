package org.cocrear.participants;

import org.cocrear.messaging.Addresses;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class ParticipantsConfiguration {

  private static final int MINUTES = 10;

  @Bean
  Participants participants(
      MongoOperations mongo, Addresses addresses, ObjectProvider<PersonalData> rooms) {
    return new Participants(mongo, addresses, rooms);
  }

  @Bean
  Links links(MongoOperations mongo, ObjectProvider<PersonalData> rooms) {
    return new Links(mongo, rooms);
  }

  @Bean
  JobDetail erasureJob() {
    return JobBuilder.newJob(ErasureJob.class).withIdentity("erasures").storeDurably().build();
  }

  @Bean
  Trigger erasureTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("erasures")
        .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(MINUTES))
        .build();
  }
}

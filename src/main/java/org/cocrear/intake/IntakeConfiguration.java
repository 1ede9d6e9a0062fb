package org.cocrear.intake;

import java.time.Clock;
import org.cocrear.bot.Bot;
import org.cocrear.bot.Voices;
import org.cocrear.conversations.Engine;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.Footprints;
import org.cocrear.desk.Desk;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.TalkMirror;
import org.cocrear.nlp.Classifiers;
import org.cocrear.outreach.Subscriptions;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submissions;
import org.cocrear.surveys.Surveys;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the way in together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

  @Bean
  FactSheet factSheet(
      Plans plans,
      Commitments commitments,
      Surveys surveys,
      Participants participants,
      Voices voices) {
    return new FactSheet(plans, commitments, surveys, participants, voices);
  }

  @Bean
  Tickets tickets(MongoOperations mongo, Clock clock) {
    return new Tickets(mongo, clock);
  }

  @Bean
  TicketsData ticketsData(Tickets tickets) {
    return new TicketsData(tickets);
  }

  @Bean
  PersonalFile personalFile(
      Bot bot,
      @Value("${cocrear.public-url:}") String publicUrl,
      @Value("${server.port:8080}") int port) {
    return new PersonalFile(
        publicUrl.isBlank() ? "http://localhost:" + port : publicUrl, bot.voice());
  }

  @Bean
  Outside outside(
      FactSheet sheet,
      Classifiers classifiers,
      Submissions submissions,
      Surveys surveys,
      FlowLibrary flows,
      Subscriptions subscriptions,
      Participants participants,
      PersonalFile file) {
    Papers papers = new Papers(sheet, submissions);
    Canvass canvass = new Canvass(surveys, flows, papers, sheet);
    return new Outside(sheet, classifiers, papers, canvass, subscriptions, participants, file);
  }

  @Bean
  Reception reception(
      Bot bot,
      Engine engine,
      FlowLibrary flows,
      FactSheet sheet,
      Outside outside,
      Desk desk,
      Voices voices) {
    return new Reception(bot, new Dialogue(engine, flows, sheet, outside, voices), sheet, desk);
  }

  @Bean
  Deeds deeds(
      Outbox outbox,
      Participants participants,
      Submissions submissions,
      Surveys surveys,
      Subscriptions subscriptions,
      Desk desk,
      Tickets tickets,
      Footprints footprints,
      TalkMirror mirror) {
    return new Deeds(
        outbox,
        participants,
        submissions,
        surveys,
        subscriptions,
        desk,
        tickets,
        footprints,
        mirror);
  }

  @Bean
  InboundHandler inboundHandler(
      Participants participants,
      Reception reception,
      Deeds deeds,
      FactSheet sheet,
      Bot bot,
      Outbox outbox,
      IntakeSettings settings) {
    return new Intake(
        participants, reception, deeds, sheet, bot.voice(), outbox, settings.gather());
  }

  @Bean
  JobDetail purgeJob() {
    return JobBuilder.newJob(PurgeJob.class).withIdentity("purge").storeDurably().build();
  }

  @Bean
  Trigger purgeTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("purge")
        .withSchedule(SimpleScheduleBuilder.repeatHourlyForever())
        .build();
  }
}

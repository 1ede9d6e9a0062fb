package org.cocrear.intake;

import java.time.Clock;
import org.cocrear.bot.Bot;
import org.cocrear.conversations.Engine;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.desk.Desk;
import org.cocrear.desk.DeskPatience;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.MediaFiles;
import org.cocrear.messaging.Outbox;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.tagging.Intents;
import org.cocrear.outreach.DecentHours;
import org.cocrear.outreach.Subscriptions;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submissions;
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

  private static final int SECONDS = 15;

  @Bean
  FactSheet factSheet(
      Plans plans,
      Commitments commitments,
      FlowLibrary flows,
      Participants participants,
      DeskPatience patience,
      Bot bot) {
    return new FactSheet(plans, commitments, flows, participants, patience.hours(), bot.voice());
  }

  @Bean
  Timers timers(MongoOperations mongo, Inbox inbox) {
    return new Timers(mongo, inbox);
  }

  @Bean
  TalksData talksData(Inbox inbox, Timers timers, Participants participants) {
    return new TalksData(inbox, timers, participants);
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
  MediaData mediaData(MediaFiles files, Participants participants) {
    return new MediaData(files, participants);
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
      Subscriptions subscriptions,
      Participants participants,
      PersonalFile file) {
    Papers papers = new Papers(sheet, submissions);
    return new Outside(sheet, classifiers, papers, subscriptions, participants, file);
  }

  @Bean
  Dialogue dialogue(Engine engine, FlowLibrary flows, FactSheet sheet, Outside outside) {
    return new Dialogue(engine, flows, sheet, outside);
  }

  @Bean
  Floor floor(Dialogue dialogue, FactSheet sheet) {
    return new Floor(dialogue, sheet);
  }

  @Bean
  Silence silence(Dialogue dialogue, Floor floor, DecentHours hours, IntakeSettings settings) {
    return new Silence(dialogue, floor, hours, settings.drafts());
  }

  @Bean
  Reception reception(
      Bot bot,
      Dialogue dialogue,
      Floor floor,
      Silence silence,
      FactSheet sheet,
      Desk desk,
      Intents intents) {
    return new Reception(
        bot, dialogue, floor, new Knocks(silence, floor, desk), sheet, desk, intents);
  }

  @Bean
  Deeds deeds(
      Outbox outbox,
      Participants participants,
      Submissions submissions,
      Subscriptions subscriptions,
      Desk desk,
      Tickets tickets,
      Timers timers) {
    return new Deeds(outbox, participants, submissions, subscriptions, desk, tickets, timers);
  }

  @Bean
  InboundHandler inboundHandler(
      Participants participants,
      Reception reception,
      Silence silence,
      Deeds deeds,
      FactSheet sheet,
      Bot bot,
      Outbox outbox,
      IntakeSettings settings) {
    return new Intake(
        participants, reception, silence, deeds, sheet, bot.voice(), outbox, settings.gather());
  }

  @Bean
  JobDetail timersJob() {
    return JobBuilder.newJob(TimersJob.class).withIdentity("timers").storeDurably().build();
  }

  @Bean
  Trigger timersTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("timers")
        .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS))
        .build();
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

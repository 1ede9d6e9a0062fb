package org.cocrear.intake;

import java.time.Clock;
import org.cocrear.bot.Bot;
import org.cocrear.conversations.Engine;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.desk.Desk;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.MediaFiles;
import org.cocrear.messaging.OurAccount;
import org.cocrear.messaging.Outbox;
import org.cocrear.nlp.Classifiers;
import org.cocrear.outreach.Activities;
import org.cocrear.outreach.Subscriptions;
import org.cocrear.participants.Links;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submissions;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.ObjectProvider;
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
      Plans plans, Commitments commitments, FlowLibrary flows, Participants participants, Bot bot) {
    return new FactSheet(plans, commitments, flows, participants, bot.voice());
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
  Reception reception(
      Bot bot,
      Engine engine,
      FlowLibrary flows,
      FactSheet sheet,
      Outside outside,
      Desk desk,
      Linking linking) {
    return new Reception(bot, new Dialogue(engine, flows, sheet, outside), sheet, desk, linking);
  }

  @Bean
  Linking linking(Links links, Addresses addresses) {
    return new Linking(links, addresses);
  }

  @Bean
  Deeds deeds(
      Outbox outbox,
      Participants participants,
      Submissions submissions,
      Subscriptions subscriptions,
      Desk desk,
      Tickets tickets,
      Links links) {
    return new Deeds(outbox, participants, submissions, subscriptions, desk, tickets, links);
  }

  @Bean
  InboundHandler inboundHandler(
      Participants participants,
      Reception reception,
      Deeds deeds,
      FactSheet sheet,
      Bot bot,
      Outbox outbox,
      Activities activities,
      ObjectProvider<OurAccount.Owner> owners,
      IntakeSettings settings) {
    Accounts accounts =
        new Accounts(
            () -> owners.orderedStream().flatMap(owner -> owner.accounts().stream()).toList(),
            () -> sheet.plan().locale());
    return new Intake(
        participants,
        reception,
        deeds,
        bot.voice(),
        outbox,
        new Sources(activities),
        accounts,
        settings.gather());
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

package org.cocrear.intake;

import java.time.Clock;
import org.cocrear.bot.Bot;
import org.cocrear.bot.Voices;
import org.cocrear.conversations.Engine;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.Footprints;
import org.cocrear.desk.Desk;
import org.cocrear.desk.DeskPatience;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.MediaFiles;
import org.cocrear.messaging.OurAccount;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.TalkMirror;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.tagging.Intents;
import org.cocrear.outreach.Activities;
import org.cocrear.outreach.DecentHours;
import org.cocrear.outreach.Subscriptions;
import org.cocrear.participants.Links;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.SimilarSubmissions;
import org.cocrear.submissions.Submissions;
import org.cocrear.surveys.Findings;
import org.cocrear.surveys.Surveys;
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

  private static final int SECONDS = 15;

  @Bean
  FactSheet factSheet(
      Plans plans,
      Commitments commitments,
      Surveys surveys,
      Findings findings,
      Participants participants,
      DeskPatience patience,
      Voices voices) {
    return new FactSheet(
        plans, commitments, surveys, findings, participants, patience.hours(), voices);
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
  VoiceAnswers voiceAnswers(Surveys surveys) {
    return new VoiceAnswers(surveys);
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
      Surveys surveys,
      FlowLibrary flows,
      SimilarSubmissions similar,
      Subscriptions subscriptions,
      Participants participants,
      PersonalFile file) {
    Papers papers = new Papers(sheet, submissions);
    Twins twins = new Twins(sheet, similar);
    Canvass canvass = new Canvass(surveys, flows, papers, sheet);
    return new Outside(
        sheet, classifiers, papers, twins, canvass, subscriptions, participants, file);
  }

  @Bean
  Dialogue dialogue(
      Engine engine, FlowLibrary flows, FactSheet sheet, Outside outside, Voices voices) {
    return new Dialogue(engine, flows, sheet, outside, voices);
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
      Linking linking,
      Intents intents) {
    Knocks knocks = new Knocks(silence, floor, desk);
    return new Reception(bot, dialogue, floor, knocks, sheet, desk, linking, intents);
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
      Surveys surveys,
      Subscriptions subscriptions,
      Desk desk,
      Tickets tickets,
      Timers timers,
      Links links,
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
        timers,
        links,
        footprints,
        mirror);
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
        silence,
        deeds,
        bot.voice(),
        outbox,
        new Sources(activities),
        accounts,
        settings.gather());
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

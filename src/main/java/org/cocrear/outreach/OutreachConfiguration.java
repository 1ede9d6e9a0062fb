package org.cocrear.outreach;

import java.time.Clock;
import java.util.List;
import org.cocrear.bot.Voice;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.SendGate;
import org.cocrear.participants.Participants;
import org.cocrear.participants.PersonalData;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.Plans;
import org.cocrear.submissions.Submissions;
import org.cocrear.submissions.Transcriptions;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutreachSettings.class)
class OutreachConfiguration {

  private static final int SECONDS = 30;

  @Bean
  Subscriptions subscriptions(MongoOperations mongo) {
    return new Subscriptions(mongo);
  }

  @Bean
  PersonalData subscriptionsData(Subscriptions subscriptions) {
    return new SubscriptionsData(subscriptions);
  }

  @Bean
  SendGate outreachGate(Participants participants, Plans plans, OutreachSettings settings) {
    return new OutreachGate(participants, plans, settings);
  }

  @Bean
  DecentHours decentHours(Participants participants, Plans plans, OutreachSettings settings) {
    return new DecentHours(new OutreachGate(participants, plans, settings));
  }

  @Bean
  Deliveries deliveries(Outbox outbox) {
    return new Deliveries(outbox);
  }

  @Bean
  Words words(Voice voice, Addresses addresses) {
    return Words.of(voice, addresses);
  }

  @Bean
  Round mergeRound(Submissions submissions, Participants participants, Words words, Outbox outbox) {
    return new MergeRound(submissions, participants, words, outbox);
  }

  @Bean
  Round answerRound(
      Submissions submissions, Participants participants, Plans plans, Words words, Outbox outbox) {
    return new AnswerRound(submissions, participants, plans, words, outbox);
  }

  @Bean
  Round newsRound(
      Commitments commitments,
      Submissions submissions,
      Subscriptions subscriptions,
      Participants participants,
      Words words,
      Outbox outbox) {
    NewsWords news = new NewsWords(words, commitments);
    return new NewsRound(commitments, submissions, subscriptions, participants, news, outbox);
  }

  @Bean
  Round reopeningRound(
      Submissions submissions,
      Participants participants,
      Plans plans,
      Words words,
      Outbox outbox,
      Clock clock) {
    return new ReopeningRound(
        submissions, participants, () -> plans.active().window(clock.instant()), words, outbox);
  }

  @Bean
  Round delayRound(
      Submissions submissions,
      Participants participants,
      Plans plans,
      Words words,
      Outbox outbox,
      Clock clock) {
    return new DelayRound(submissions, participants, plans, words, outbox, clock);
  }

  @Bean
  Round transcriptRound(
      Transcriptions transcriptions, Participants participants, Words words, Outbox outbox) {
    return new TranscriptRound(transcriptions, participants, words, outbox);
  }

  @Bean
  Announcer announcer(List<Round> rounds) {
    return new Announcer(rounds);
  }

  @Bean
  OutreachBell outreachBell(Scheduler scheduler) {
    return new OutreachBell(scheduler);
  }

  @Bean
  JobDetail outreachJob() {
    return JobBuilder.newJob(OutreachJob.class)
        .withIdentity(OutreachJob.KEY)
        .storeDurably()
        .build();
  }

  @Bean
  Trigger outreachTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob(OutreachJob.KEY)
        .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS))
        .build();
  }
}

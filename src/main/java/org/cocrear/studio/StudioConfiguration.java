package org.cocrear.studio;

import java.time.Clock;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.staff.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the published flows over those of the files. */
@Configuration(proxyBeanMethods = false)
class StudioConfiguration {

  private static final String LOCATION = "${cocrear.conversations:classpath:/conversations/}";

  @Bean
  FlowShelf flowShelf(
      @Qualifier("flowFiles") FlowLibrary files,
      @Value(LOCATION) String location,
      Bot bot,
      FlowRevisionStore revisions,
      PublicationStore publications,
      Clock clock) {
    return new FlowShelf(
        files, BotConfiguration.files(location), bot, revisions, publications, clock);
  }

  @Bean
  Publishing publishing(
      Drafts drafts,
      FlowShelf shelf,
      FlowRevisionStore revisions,
      PublicationStore publications,
      @Value(LOCATION) String location,
      AuditTrail audit,
      Clock clock) {
    return new Publishing(
        drafts, shelf, revisions, publications, Publishing.shippedTalks(location), audit, clock);
  }
}

package org.cocrear.conversations.authoring;

import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.Engine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine, and the flows of the folder {@code conversations/}, read once at start. */
@Configuration(proxyBeanMethods = false)
class ConversationsConfiguration {

  @Bean
  Engine engine() {
    return new Engine();
  }

  @Bean
  FlowFiles flowFiles(
      Bot bot, @Value("${cocrear.conversations:" + FlowFiles.LOCATION + "}") String from) {
    return FlowFiles.read(BotConfiguration.files(from), bot);
  }
}

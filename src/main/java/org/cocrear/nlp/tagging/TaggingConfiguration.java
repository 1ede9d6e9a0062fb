package org.cocrear.nlp.tagging;

import org.cocrear.nlp.ModelFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the service its small models, from where the axes have theirs. */
@Configuration(proxyBeanMethods = false)
class TaggingConfiguration {

  @Bean
  SmallModels smallModels(ModelFolder folder) {
    return new SmallModels(folder);
  }

  @Bean
  Intents intents(SmallModels models) {
    return new Intents(models);
  }

  @Bean
  OgpValues ogpValues(SmallModels models) {
    return new OgpValues(models);
  }

  @Bean
  Alarms alarms(SmallModels models) {
    return new Alarms(models);
  }
}

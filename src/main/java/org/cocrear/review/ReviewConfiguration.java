package org.cocrear.review;

import org.cocrear.nlp.Classifiers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

  @Bean
  Reading reading(Classifiers classifiers) {
    return (planId, text) -> classifiers.forPlan(planId).classify(text);
  }
}

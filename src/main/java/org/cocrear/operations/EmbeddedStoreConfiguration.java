package org.cocrear.operations;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts the embedded store where no {@code spring.mongodb.uri} names a real one. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedStoreConfiguration.NoServerNamed.class)
class EmbeddedStoreConfiguration {

  @Bean
  EmbeddedStore embeddedStore(@Value("${cocrear.data:./data}") Path folder) {
    return EmbeddedStore.open(folder);
  }

  @Bean
  MongoConnectionDetails embeddedStoreConnection(EmbeddedStore store) {
    return store::connectionString;
  }

  static final class NoServerNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.mongodb.uri"));
    }
  }
}

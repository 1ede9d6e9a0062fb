package org.cocrear.messaging.media;

import java.time.Clock;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Inbox;
import org.cocrear.messaging.MediaSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the files together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
class MediaConfiguration {

  @Bean
  MediaStore mediaFiles(MongoOperations mongo, Clock clock) {
    return new MediaStore(mongo, clock);
  }

  @Bean
  MediaFetcher mediaFetcher(
      MediaStore store,
      Addresses addresses,
      ObjectProvider<MediaSource> sources,
      MediaSettings settings,
      Clock clock) {
    return new MediaFetcher(store, addresses, sources::orderedStream, settings, clock);
  }

  @Bean
  @Primary
  MediaInbox mediaInbox(
      @Qualifier("inbox") Inbox lanes,
      Addresses addresses,
      MediaStore store,
      MediaFetcher fetcher) {
    return new MediaInbox(lanes, addresses, store, fetcher);
  }
}

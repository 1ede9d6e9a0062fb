package org.cocrear.nlp;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the service its classifiers: from the jar, or from the directory of a setting. */
@Configuration
class NlpConfiguration {

  /** {@code cocrear.nlp-models}: {@code file:./nlp-models/} while somebody trains. */
  @Bean
  ModelFolder modelFolder(@Value("${cocrear.nlp-models:classpath:nlp-models/}") String place) {
    return folder(place);
  }

  @Bean
  Classifiers classifiers(ModelFolder folder) {
    return new Classifiers(folder);
  }

  private static ModelFolder folder(String place) {
    if (place.startsWith("classpath:")) {
      return ModelFolder.inJar();
    }
    String path = place.startsWith("file:") ? place.substring("file:".length()) : place;
    return ModelFolder.at(
        path.startsWith("//") ? Path.of(URI.create("file:" + path)) : Path.of(path));
  }
}

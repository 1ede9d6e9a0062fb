package org.cocrear.messaging.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are fetched and kept.
 *
 * @param largest what is larger is never fetched
 * @param poll how often what is due is looked up; a file that just came in is fetched at once
 * @param tries how often a file is asked for before it counts as lost
 * @param workers files fetched at the same time
 */
@ConfigurationProperties("cocrear.media")
record MediaSettings(
    @DefaultValue("20MB") DataSize largest,
    @DefaultValue("5s") Duration poll,
    @DefaultValue("9") int tries,
    @DefaultValue("2") int workers) {

  MediaSettings {
    if (largest.toBytes() < 1 || tries < 1 || workers < 1 || !poll.isPositive()) {
      throw new IllegalArgumentException(
          "cocrear.media: largest, poll, tries and workers must be above zero");
    }
  }
}

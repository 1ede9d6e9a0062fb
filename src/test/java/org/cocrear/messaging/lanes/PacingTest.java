package org.cocrear.messaging.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacingTest {

  @Test
  void aBucketPacesAndNeverSavesUp() {
    TokenBucket bucket = new TokenBucket(2);
    Instant now = Instant.EPOCH;
    assertThat(bucket.take(now)).isZero();
    assertThat(bucket.take(now)).isEqualTo(Duration.ofMillis(500));
    now = now.plusSeconds(60);
    assertThat(bucket.take(now)).isZero();
    assertThat(bucket.take(now)).isEqualTo(Duration.ofMillis(500));
    bucket.giveBack();
    assertThat(bucket.take(now)).isZero();
    assertThat(new TokenBucket(0).take(now)).isZero();
  }

  @Test
  void pausesGrow() {
    Pauses pauses = new Pauses(new Random(7));
    assertThat(pauses.after(1)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
    assertThat(pauses.after(4)).isBetween(Duration.ofSeconds(51), Duration.ofSeconds(77));
    assertThat(pauses.after(50)).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(36));
  }
}

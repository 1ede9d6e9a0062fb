package org.cocrear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.cocrear.outreach.Activities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

  private final Activities activities =
      new Activities(TestStore.fresh().operations(), TestClock.at("2026-06-01T12:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hola PLAZA-3|Hola|plaza-3",
        "PLAZA-3|menu|plaza-3",
        "#plaza-3.|menu|plaza-3",
        "Hola plaza-3, quiero proponer|Hola, quiero proponer|plaza-3",
        "propuesta más bancos #Plaza-3|propuesta más bancos|plaza-3",
        "Hola PLAZA-4|Hola PLAZA-4|",
        "estado ROS-7K2M|estado ROS-7K2M|",
        "la plaza 3 está oscura|la plaza 3 está oscura|",
        "vive en plaza-3b|vive en plaza-3b|",
      })
  void theCodeIsTakenOutOfTheWords(String said, String heard, String source) {
    activities.add("plaza-3", "Feria", "");
    Address ana = new Address(Channel.SMS, "+1", "+2");
    Inbound read =
        new Sources(activities)
            .read(new Inbound("1", ana, null, new Content.Text(said), Instant.EPOCH, null));
    assertThat(read.content()).isEqualTo(new Content.Text(heard));
    assertThat(read.source()).isEqualTo(source);
  }
}

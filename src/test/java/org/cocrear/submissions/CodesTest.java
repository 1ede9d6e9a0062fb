package org.cocrear.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodesTest {

  private final Map<String, String> claimed = new ConcurrentHashMap<>();
  private final Codes codes =
      new Codes(
          (code, owner) -> {
            String first = claimed.putIfAbsent(code, owner);
            return first == null || first.equals(owner);
          });

  @Test
  void givesAHundredThousandEffectsEachItsOwnCodeAgainAndAgain() {
    Set<String> given =
        IntStream.range(0, 100_000)
            .parallel()
            .mapToObj(i -> codes.reserve("ROS", "lane/message/" + i).value())
            .collect(Collectors.toSet());
    assertThat(given).hasSize(100_000).allMatch(code -> code.matches("ROS-[A-Z0-9]{4,6}"));
    assertThat(given.stream().filter(code -> code.length() == 8).count()).isGreaterThan(80_000);
    String tails = given.stream().map(code -> code.substring(4)).collect(Collectors.joining());
    assertThat(tails).matches("[^0O1IL5S2Z8BQDGUAE]*");
    Set<String> again = new HashSet<>();
    IntStream.range(0, 1000)
        .forEach(i -> again.add(codes.reserve("ROS", "lane/message/" + i).value()));
    assertThat(given).containsAll(again);
    assertThat(claimed).hasSize(100_000);
  }

  @Test
  void understandsWhatIsTyped() {
    assertThat(Codes.meant(" ros 7k3m ")).contains("ROS-7K3M");
    assertThat(Codes.meant("Ros7k3m.")).contains("ROS-7K3M");
    assertThat(Codes.meant("ROS-7K3MX")).contains("ROS-7K3MX");
    assertThat(Codes.meant("x".repeat(10_000))).isEmpty();
    assertThat(Codes.meant("¿?")).isEmpty();
  }
}

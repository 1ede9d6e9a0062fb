package org.cocrear.conversations;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Flows and inputs that nobody would write, the same for the same seed. */
final class RandomFlows {

  private static final List<String> NAMES = List.of("a", "b", "c", "d");
  private static final List<String> LISTS = List.of("axes", "zones", "none");
  private static final List<String> WORDS =
      List.of(
          "1",
          "2",
          "uno",
          "sí",
          "no",
          "",
          " ",
          "la plaza",
          "1, 2",
          "7,5",
          "31/5/2026",
          "hoy",
          "😀");

  private final Random random;
  private final int size;
  private String word = "la plaza";

  RandomFlows(long seed) {
    this.random = new Random(seed);
    this.size = 3 + random.nextInt(12);
  }

  /** A flow whose steps lead anywhere: in circles, nowhere, to themselves. */
  Flow flow() {
    SortedMap<String, Step> steps = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      steps.put("s" + i, step());
    }
    return new Flow("f", "r", List.of(), Flow.Kind.TALK, "t", null, Patience.USUAL, "s0", steps);
  }

  private Step step() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> new Step.Ask("k", name(), random.nextBoolean(), answer(), brief(), next());
      case 3, 4, 5 -> choose();
      case 6 -> new Step.Say("k", next());
      case 7 -> new Step.Branch(List.of(way(), way()), next());
      case 8 -> new Step.Do(of(List.of(Action.values())), values(), next());
      case 9 -> new Step.Set(values(), next());
      case 10 -> pause();
      default -> random.nextInt(3) == 0 ? new Step.Open("menu", values()) : new Step.End(brief());
    };
  }

  private Step choose() {
    return new Step.Choose(
        "k",
        name(),
        random.nextBoolean(),
        random.nextBoolean() ? of(LISTS) : null,
        List.of(option("x"), option("y"), option("z")).subList(0, random.nextInt(4)),
        1 + random.nextInt(3),
        random.nextBoolean(),
        brief(),
        next());
  }

  private Step pause() {
    return switch (random.nextInt(4)) {
      case 0 -> new Step.Wait(null, Duration.ofHours(random.nextInt(50)), next());
      case 1 -> new Step.Wait("2026-06-2" + random.nextInt(9), null, next());
      case 2 -> new Step.Wait(name(), null, next());
      default -> new Step.Wait(null, null, next());
    };
  }

  private Step.Option option(String id) {
    return new Step.Option(
        id,
        "l." + id,
        random.nextInt(3) == 0 ? condition() : null,
        random.nextBoolean() ? next() : null);
  }

  private Step.Case way() {
    return new Step.Case(random.nextBoolean() ? List.of(condition()) : List.of(), next());
  }

  private Condition condition() {
    return switch (random.nextInt(5)) {
      case 0 -> new Condition.Given(name());
      case 1 -> new Condition.Missing(name());
      case 2 -> new Condition.Some(of(LISTS));
      case 3 -> new Condition.Below(name(), random.nextBoolean() ? name() : "5");
      default -> new Condition.Is(name(), List.of("x", "yes", "1"));
    };
  }

  private Answer answer() {
    return switch (random.nextInt(7)) {
      case 0 -> Answer.Text.free(true);
      case 1 -> new Answer.Text(2, 5, false);
      case 2 -> new Answer.Whole(0, 10);
      case 3 -> new Answer.Decimal(new BigDecimal("0.5"), BigDecimal.TEN);
      case 4 -> new Answer.Day("today-1y", random.nextBoolean() ? "today" : null);
      case 5 -> new Answer.Place(random.nextBoolean() ? "zones" : null);
      default -> new Answer.Media(List.of("photo"));
    };
  }

  /** Whatever a person, a timer or another room might hand in. */
  Input input(List<Choice> offered) {
    return switch (random.nextInt(18)) {
      case 0 -> new Input.Skip();
      case 1 -> new Input.Back();
      case 2, 3 -> new Input.Correct();
      case 4 -> new Input.Again();
      case 5 -> new Input.Sent("m", random.nextBoolean() ? "photo" : "voice", null);
      case 6 -> new Input.Shared(-32.9, -60.6, null);
      case 7 -> new Input.Wordless("sticker");
      case 8, 9 -> new Input.Woke();
      case 10, 11 -> told();
      case 12, 13, 14 ->
          offered.isEmpty() ? new Input.Said(of(WORDS)) : new Input.Chose(of(offered).id());
      case 15 ->
          random.nextInt(9) == 0 ? new Input.Cancel() : new Input.Said("4" + random.nextInt(99));
      default -> said();
    };
  }

  /** Often the same again, as by one who is stuck. */
  private Input said() {
    word = random.nextInt(6) == 0 ? of(WORDS) : word;
    return new Input.Said(word);
  }

  private Input told() {
    SortedMap<String, List<Choice>> lists = new TreeMap<>();
    if (random.nextBoolean()) {
      lists.put("axes", List.of(new Choice("x", "Equis"), new Choice("q", "Cu")));
    }
    return new Input.Told(values(), lists);
  }

  private SortedMap<String, String> values() {
    return new TreeMap<>(Map.of(name(), random.nextBoolean() ? "x" : "{" + name() + "}"));
  }

  private @Nullable String brief() {
    return random.nextBoolean() ? "l.x" : null;
  }

  private String name() {
    return of(NAMES);
  }

  /** Mostly a step that is there. */
  private String next() {
    return "s" + random.nextInt(size + (random.nextInt(20) == 0 ? 1 : 0));
  }

  private <T> T of(List<T> list) {
    return new ArrayList<>(list).get(random.nextInt(list.size()));
  }
}

package org.cocrear.conversations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Options as they were offered, and which of them a person means.
 *
 * @param also synonyms by option id, parted by commas
 */
record Options(List<Choice> offered, Map<String, String> also) {

  private static final int SHORTEST_WITH_SLIP = 5;

  /** The option of an id. */
  Optional<Choice> tapped(String id) {
    return only(offered.stream().filter(choice -> choice.id().equals(id)));
  }

  /** The option that a text means: by number, label, synonym, or label with one small slip. */
  Optional<Choice> typed(String text) {
    String plain = Words.plain(text);
    OptionalInt number = Words.number(plain);
    if (number.isEmpty()) {
      number = Words.numbered(plain, offered.stream().map(Options::label).toList());
    }
    if (number.isPresent()) {
      return at(number.getAsInt());
    }
    return only(offered.stream().filter(choice -> named(choice, plain)))
        .or(() -> only(offered.stream().filter(choice -> nearly(choice, plain))));
  }

  private Optional<Choice> at(int number) {
    boolean fits = number >= 1 && number <= offered.size();
    return fits ? Optional.of(offered.get(number - 1)) : Optional.empty();
  }

  private boolean named(Choice choice, String plain) {
    return !plain.isEmpty()
        && (label(choice).equals(plain)
            || choice.id().equals(plain)
            || Arrays.stream(also.getOrDefault(choice.id(), "").split(",", -1))
                .anyMatch(word -> Words.plain(word).equals(plain)));
  }

  private static boolean nearly(Choice choice, String plain) {
    return label(choice).length() >= SHORTEST_WITH_SLIP && Words.slip(label(choice), plain);
  }

  private static String label(Choice choice) {
    return Words.plain(choice.label());
  }

  private static Optional<Choice> only(Stream<Choice> choices) {
    List<Choice> found = choices.distinct().toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}

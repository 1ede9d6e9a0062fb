package org.cocrear.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names of enum constants in JSON, addresses and forms: {@code PARTIALLY_ADOPTED} is {@code
 * partially-adopted}.
 */
final class Keys {

  private Keys() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> find(Class<E> type, @Nullable String key) {
    return Arrays.stream(type.getEnumConstants()).filter(it -> of(it).equals(key)).findFirst();
  }

  static <E extends Enum<E>> String all(Class<E> type) {
    List<String> keys = Arrays.stream(type.getEnumConstants()).map(Keys::of).toList();
    return String.join(", ", keys);
  }
}

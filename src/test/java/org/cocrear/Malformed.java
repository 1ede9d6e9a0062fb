package org.cocrear;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Random;

/** Bodies as nobody should send them, made from a good one; the same seed, the same bodies. */
final class Malformed {

  private static final String[] ODD = {
    "null",
    "[]",
    "{}",
    "-1",
    "1e999999",
    "\"\\u0000\"",
    "true",
    "9".repeat(500),
    "\"\"",
    "{\"id\":[]}"
  };

  private final Random random;
  private final String good;

  Malformed(long seed, String good) {
    this.random = new Random(seed);
    this.good = good;
  }

  /** The next one. */
  byte[] next() {
    return switch (random.nextInt(10)) {
      case 0 -> Arrays.copyOf(good.getBytes(UTF_8), random.nextInt(good.length()));
      case 1 -> noise(random.nextInt(300));
      case 2 -> scratched();
      case 3 -> text("[".repeat(random.nextInt(60_000)));
      case 4 -> text("{\"message\":".repeat(1 + random.nextInt(2_000)) + good);
      case 5, 6 -> text(good.replaceFirst("(?<=\":)(\"[^\"]*\"|-?[0-9]+)", odd()));
      case 7 -> text(good.replace(":", ":" + odd() + ",\"again\":"));
      case 8 -> text(good.replace("=", random.nextBoolean() ? "=%zz%" : "&=&") + "&\0=\0&=");
      default -> text(good + "\0" + good);
    };
  }

  private String odd() {
    return java.util.regex.Matcher.quoteReplacement(ODD[random.nextInt(ODD.length)]);
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] scratched() {
    byte[] body = good.getBytes(UTF_8);
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      body[random.nextInt(body.length)] = (byte) random.nextInt();
    }
    return body;
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }
}

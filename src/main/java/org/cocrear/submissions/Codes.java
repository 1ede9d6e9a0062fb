package org.cocrear.submissions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Gives codes out. The candidates of an effect follow from its id; the first that it can claim is
 * its own, now and at every repetition.
 */
class Codes {

  /** Nothing that looks or sounds like another; no vowels, so that no word comes out. */
  static final String ALPHABET = "CFHJKMNPRTVWXY34679";

  private static final int SHORT = 4;
  private static final int LONG = 6;
  private static final int TRIES_PER_LENGTH = 6;

  private final BiPredicate<String, String> claims;

  /** {@code claims}: code and owner; whether the code is the owner's from now on. */
  Codes(BiPredicate<String, String> claims) {
    this.claims = claims;
  }

  SubmissionCode reserve(String prefix, String effectId) {
    String owner = hash(effectId);
    return IntStream.range(0, 10 * TRIES_PER_LENGTH)
        .mapToObj(k -> candidate(prefix, owner, k))
        .filter(code -> claims.test(code, owner))
        .findFirst()
        .map(SubmissionCode::new)
        .orElseThrow(() -> new IllegalStateException("no code is left for " + prefix));
  }

  /** What a citizen may have meant: case, spaces and the hyphen aside. */
  static List<String> meant(String typed) {
    String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return IntStream.rangeClosed(SHORT, LONG)
        .map(length -> bare.length() - length)
        .filter(split -> split > 0 && bare.length() < 20)
        .mapToObj(split -> bare.substring(0, split) + "-" + bare.substring(split))
        .toList();
  }

  private static String candidate(String prefix, String owner, int k) {
    byte[] digest = sha256(owner + "/" + k);
    int length = Math.min(SHORT + k / TRIES_PER_LENGTH, LONG);
    StringBuilder code = new StringBuilder(prefix.toUpperCase(Locale.ROOT)).append('-');
    for (int i = 0; i < length; i++) {
      int number = ((digest[2 * i] & 0xff) << 8) | (digest[2 * i + 1] & 0xff);
      code.append(ALPHABET.charAt(number % ALPHABET.length()));
    }
    return code.toString();
  }

  private static String hash(String effectId) {
    return HexFormat.of().formatHex(sha256(effectId), 0, 16);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.cocrear.nlp.authoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The part of all texts that no decision looked at: about 15 of 100, by the hash of what they
 * belong to, fixed before the first experiment. A meeting's minutes stay together, and so do texts
 * of the corpus that are alike.
 */
final class HeldBack {

  private static final int SHARE = 15;
  private static final double KIN = 0.3;

  private HeldBack() {}

  /** Whether what has that name is held back. */
  static boolean is(String name) {
    return Long.parseLong(sha256(name).substring(0, 8), 16) % 100 < SHARE;
  }

  /** The texts of a corpus that are held back, or all the others. */
  static List<LabelledText> part(List<LabelledText> corpus, boolean held) {
    List<Integer> kin = NearTexts.kin(corpus.stream().map(LabelledText::text).toList(), KIN);
    List<LabelledText> part = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      if (is("corpus:" + corpus.get(kin.get(i)).text()) == held) {
        part.add(corpus.get(i));
      }
    }
    return part;
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

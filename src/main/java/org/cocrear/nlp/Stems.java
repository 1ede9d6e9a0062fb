package org.cocrear.nlp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * Snowball's Spanish stems for words that came without their accents.
 *
 * <p>Snowball knows {@code -ción} but not {@code -cion}: the endings that people leave bare get
 * their accent back first, so that {@code educacion}, {@code educación} and {@code educar} meet.
 */
final class Stems {

  private static final int REMEMBERED = 50_000;
  private static final int LONGEST = 40;

  private final Map<String, String> known = new ConcurrentHashMap<>();

  String of(String form) {
    if (form.length() < 4 || form.length() > LONGEST) {
      return form;
    }
    String stem = known.get(form);
    if (stem == null) {
      stem = cut(form);
      if (known.size() < REMEMBERED) {
        known.put(form, stem);
      }
    }
    return stem;
  }

  private static String cut(String form) {
    CharSequence stem = new SnowballStemmer(ALGORITHM.SPANISH).stem(accented(form));
    return Letters.sound(Letters.fold(stem.toString()));
  }

  private static String accented(String form) {
    int end = form.length();
    if (form.endsWith("cion") || form.endsWith("sion")) {
      return form.substring(0, end - 2) + "ón";
    }
    if (form.endsWith("logia") || form.endsWith("logias")) {
      int at = form.lastIndexOf("ia");
      return form.substring(0, at) + "ía" + form.substring(at + 2);
    }
    return form;
  }
}

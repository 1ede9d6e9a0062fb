package org.cocrear.nlp.tagging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a person should read a text before anything else is done with it (O8, O14, M24, B18). */
public enum Alarm {
  VIOLENCE,
  SELF_HARM,
  MISSING,
  /** Somebody is named and accused. */
  ACCUSATION,
  PHONE,
  /** A number of an identity document or of a taxpayer. */
  IDENTITY,
  EMAIL,
  /** Where somebody lives. */
  HOME,
  /** It speaks of people whose rights are easily passed over: read early, no danger (B18). */
  VULNERABLE;

  /** Its name in stores and programs. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The alarm of a key. */
  public static Optional<Alarm> of(String key) {
    return Arrays.stream(values()).filter(alarm -> alarm.key().equals(key)).findFirst();
  }

  /** Whether a reviewer must say that the text may be seen all the same. */
  public boolean guardsPublication() {
    return this != VULNERABLE;
  }
}

package org.cocrear.messaging;

/**
 * What stands on the ways through many options, in the person's language.
 *
 * @param open opens a list, up to 20 characters
 * @param more leads to the next page, up to 20 characters
 * @param back leads to the page before, up to 20 characters
 */
public record Leafing(String open, String more, String back) {

  /** Where nobody said it in another language. */
  public static final Leafing SPANISH = new Leafing("Ver opciones", "Más opciones", "Volver");
}

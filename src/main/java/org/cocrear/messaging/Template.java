package org.cocrear.messaging;

import java.util.Map;

/**
 * A message in a form that a provider has approved beforehand.
 *
 * @param key our name of it
 * @param sid the provider's name of it
 * @param variables what is filled in, by place
 * @param text how it reads
 * @param whole whether it says all there is to say; else the message follows once the person opened
 *     the conversation
 */
public record Template(
    String key, String sid, Map<String, String> variables, String text, boolean whole) {

  /** What the button of a template that is not whole sends back. */
  public static final String OPEN = "cocrear/open";
}

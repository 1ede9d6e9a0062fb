package org.cocrear.studio.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step, chosen to be looked at.
 *
 * @param phone null where it says nothing
 */
record StepView(String name, String kind, Map<String, String> ways, @Nullable Phone phone) {

  static @Nullable StepView of(Flow flow, String name, Voice voice, String locale, Price price) {
    Step step = flow.steps().get(name);
    return step == null
        ? null
        : new StepView(
            name,
            step.getClass().getSimpleName().toLowerCase(Locale.ROOT),
            Ways.of(step),
            Phone.of(step, flow, voice, locale, price));
  }

  /** What each step says, in a locale: for the boxes of a drawing. */
  static Map<String, String> texts(Flow flow, Voice voice, String locale) {
    Map<String, String> texts = new LinkedHashMap<>();
    flow.steps()
        .forEach(
            (name, step) -> {
              String key = Phone.key(step);
              if (key != null && voice.knows(key)) {
                texts.put(name, voice.say(locale, key));
              } else if (step instanceof Step.Do action) {
                texts.put(name, action.action().name().toLowerCase(Locale.ROOT));
              } else if (step instanceof Step.Open open) {
                texts.put(name, "→ " + open.flow());
              }
            });
    return texts;
  }

  /** Locales, that of the plan first. */
  static List<String> locales(Voice voice, String first) {
    return Stream.concat(Stream.of(first), voice.locales().stream()).distinct().toList();
  }
}

package org.cocrear.studio.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Answer;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;
import org.cocrear.conversations.talks.Scene;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.NumberedOptions;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.SmsSegments;
import org.jspecify.annotations.Nullable;

/**
 * What a step looks like on a phone.
 *
 * @param text as it is said on Telegram and WhatsApp
 * @param buttons labels; of more than three WhatsApp makes a list
 * @param tooLong labels that WhatsApp would cut
 * @param sms the whole text of the SMS
 */
record Phone(
    String text,
    List<String> buttons,
    List<String> tooLong,
    String sms,
    SmsSegments segments,
    @Nullable String cost) {

  private static final int BUTTONS = 3;
  private static final int ROWS = 10;
  private static final int BUTTON = 20;
  private static final int ROW = 24;
  private static final Pattern NAME = Pattern.compile("\\{\\s*([a-zA-Z0-9_-]+)");

  /** Whether WhatsApp shows buttons, and not a list. */
  boolean few() {
    return buttons.size() <= BUTTONS;
  }

  /** Whether there are more than a list of WhatsApp holds: they become numbered lines. */
  boolean many() {
    return buttons.size() > ROWS;
  }

  /** What a voice says at a step; null where it says nothing. */
  static @Nullable Phone of(Step step, Flow flow, Voice voice, String locale, Price price) {
    String key = key(step);
    if (key == null || !voice.knows(key)) {
      return null;
    }
    Map<String, String> sample = sample(voice, key);
    List<String> labels = labels(step, key2 -> voice.say(locale, key2));
    List<String> shortLabels = labels(step, key2 -> voice.sayShort(locale, key2, Map.of()));
    boolean skips = step instanceof Step.Question question && question.skippable();
    String hint = skips ? voice.say(locale, "hint.skip") : null;
    String shortHint = skips ? voice.sayShort(locale, "hint.skip", Map.of()) : null;
    String sms = whole(voice.sayShort(locale, key, sample), shortLabels, shortHint);
    SmsSegments segments = SmsSegments.of(sms);
    String text = voice.say(locale, key, sample) + (hint == null ? "" : "\n" + hint);
    int most = labels.size() <= BUTTONS ? BUTTON : ROW;
    return new Phone(
        text,
        labels,
        labels.stream().filter(label -> label.codePointCount(0, label.length()) > most).toList(),
        sms,
        segments,
        price.of(segments.segments()));
  }

  /** The message key of what a step says. */
  static @Nullable String key(Step step) {
    return switch (step) {
      case Step.Say say -> say.key();
      case Step.Question question -> question.key();
      case Step.End end -> end.key();
      case Step.Branch branch -> null;
      case Step.Do action -> null;
      case Step.Set set -> null;
      case Step.Wait wait -> null;
      case Step.Open open -> null;
    };
  }

  private static String whole(String text, List<String> labels, @Nullable String hint) {
    List<Option> options = labels.stream().map(label -> new Option(label, label)).toList();
    return NumberedOptions.render(
        new Outgoing("", new AddressId(""), text, options, hint, Outgoing.Priority.REPLY, null));
  }

  private static List<String> labels(Step step, UnaryOperator<String> say) {
    List<String> labels = new ArrayList<>();
    String list = null;
    if (step instanceof Step.Choose choose) {
      list = choose.list();
    } else if (step instanceof Step.Ask ask && ask.answer() instanceof Answer.Place place) {
      list = place.list();
    }
    if (list != null) {
      Scene.usual()
          .lists()
          .getOrDefault(list, List.of())
          .forEach(choice -> labels.add(choice.label()));
      if (labels.isEmpty()) {
        labels.add("‹" + list + "›");
      }
    }
    if (step instanceof Step.Choose choose) {
      choose.options().forEach(option -> labels.add(say.apply(option.label())));
    }
    return labels;
  }

  /** Arguments as they may be: those of the usual scene, or their names. */
  private static Map<String, String> sample(Voice voice, String key) {
    Map<String, String> sample = new HashMap<>();
    for (String pattern : voice.wordings(key).values()) {
      Matcher names = NAME.matcher(pattern);
      while (names.find()) {
        sample.put(names.group(1), "‹" + names.group(1) + "›");
      }
    }
    sample.putAll(Scene.usual().values());
    sample.put("code", "ROS-7K2M");
    sample.put("by", "21 de julio");
    return sample;
  }
}

package org.cocrear.conversations.talks;

import java.util.Map;
import java.util.stream.Collectors;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Choice;
import org.cocrear.conversations.Effect;
import org.cocrear.conversations.Facts;
import org.cocrear.conversations.Flow;

/** What a person in a scene would read. */
record Rendering(Voice voice, Scene scene) {

  String of(Effect.Say say) {
    StringBuilder text = new StringBuilder(text(say.key(), say.arguments()));
    int number = 1;
    for (Choice option : say.options()) {
      text.append('\n').append(number++).append(". ").append(option.label());
    }
    if (say.skippable()) {
      text.append('\n').append(text("hint.skip", Map.of()));
    }
    return text.toString();
  }

  Facts facts(Flow flow) {
    return new Facts(
        flow.labels().stream().collect(Collectors.toMap(key -> key, key -> text(key, Map.of()))),
        scene.values(),
        scene.lists());
  }

  String text(String key, Map<String, String> arguments) {
    return sms()
        ? voice.sayShort(scene.locale(), key, arguments)
        : voice.say(scene.locale(), key, arguments);
  }

  boolean sms() {
    return "sms".equals(scene.values().get("channel"));
  }
}

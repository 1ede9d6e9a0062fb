package org.cocrear.studio;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cocrear.bot.Bot;
import org.cocrear.bot.Voice;
import org.cocrear.bot.Voices;
import org.springframework.stereotype.Component;

/** Each revision of a flow says the texts with which it was published (requirement M6). */
@Component
class FlowVoices implements Voices {

  private static final int MOST = 48;

  private final Bot bot;
  private final FlowShelf shelf;
  private final Map<String, Voice> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Voice> eldest) {
          return size() > MOST;
        }
      };

  FlowVoices(Bot bot, FlowShelf shelf) {
    this.bot = bot;
    this.shelf = shelf;
  }

  @Override
  public Voice of(String flow, String revision) {
    if (shelf.shippedRevision(flow).filter(revision::equals).isPresent()) {
      return bot.voice();
    }
    synchronized (known) {
      return known.computeIfAbsent(
          flow + "/" + revision,
          key ->
              shelf
                  .source(flow, revision)
                  .map(source -> bot.voice().with(source.texts()))
                  .orElse(bot.voice()));
    }
  }
}

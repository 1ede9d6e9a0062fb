package org.cocrear.channels.telegram;

import java.util.function.BiFunction;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.messaging.MediaSource;
import org.cocrear.messaging.OurAccount;
import org.cocrear.messaging.Transport;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/** Shows the house each bot's sender, line of health, handle, files and intake, one bean each. */
class TelegramBeans implements BeanRegistrar {

  @Override
  public void register(BeanRegistry registry, Environment environment) {
    int bots =
        Binder.get(environment)
            .bind("cocrear.telegram", TelegramSettings.class)
            .get()
            .bots()
            .size();
    for (int place = 0; place < bots; place++) {
      show(registry, place, "Pulse", ChannelPulse.class, (ours, bot) -> bot.pulse());
      show(registry, place, "Transport", Transport.class, TelegramBots::transport);
      show(registry, place, "Handle", OurAccount.Owner.class, TelegramBots::owner);
      show(registry, place, "Media", MediaSource.class, TelegramBots::media);
      show(registry, place, "Intake", SmartLifecycle.class, TelegramBots::intake);
    }
  }

  private static <T> void show(
      BeanRegistry registry,
      int place,
      String name,
      Class<T> type,
      BiFunction<TelegramBots, TelegramBot, T> made) {
    registry.registerBean(
        "telegram" + name + (place == 0 ? "" : place),
        type,
        bean ->
            bean.order(place)
                .supplier(
                    context -> {
                      TelegramBots ours = context.bean(TelegramBots.class);
                      return made.apply(ours, ours.all().get(place));
                    }));
  }
}

package org.cocrear.channels.twilio;

import java.util.stream.IntStream;
import org.cocrear.channels.ChannelPulse;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Shows health a line for each of several numbers. */
class TwilioBeans implements BeanRegistrar {

  @Override
  public void register(BeanRegistry registry, Environment environment) {
    var settings = Binder.get(environment).bind("cocrear.twilio", TwilioSettings.class).get();
    int numbers = new TwilioNumbers(settings).accounts().size();
    IntStream.range(0, numbers > 1 ? numbers : 0)
        .forEach(
            place ->
                registry.registerBean(
                    "twilioNumberPulse" + place,
                    ChannelPulse.class,
                    bean ->
                        bean.order(place)
                            .supplier(
                                context -> context.bean(TwilioPulses.class).own().get(place))));
  }
}

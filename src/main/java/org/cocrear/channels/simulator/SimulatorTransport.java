package org.cocrear.channels.simulator;

import java.time.Clock;
import java.util.List;
import org.cocrear.channels.Switches;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.NumberedOptions;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Pieces;
import org.cocrear.messaging.Template;
import org.cocrear.messaging.Transport;
import org.cocrear.messaging.Trip;

/** Delivers to the browser, cutting long texts where the real provider would. */
class SimulatorTransport implements Transport {

  static final String ACCOUNT = Switches.SIMULATOR_ACCOUNT;

  private final Channel channel;
  private final SimulatorStore store;
  private final Clock clock;

  SimulatorTransport(Channel channel, SimulatorStore store, Clock clock) {
    this.channel = channel;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public String account() {
    return ACCOUNT;
  }

  @Override
  public double rate() {
    return 1_000;
  }

  @Override
  public boolean givesReceipts() {
    return false;
  }

  @Override
  public SendResult send(Address to, Outgoing message, Trip trip) {
    Template template = trip.template();
    if (template == null) {
      return send(to, message);
    }
    var open = new Option(Template.OPEN, "Ver respuesta");
    var options = template.whole() ? List.<Option>of() : List.of(open);
    String id = message.id() + "/" + template.key();
    store.append(to, new Line(id, false, template.text(), options, clock.instant()));
    return new SendResult.Accepted(id);
  }

  @Override
  public SendResult send(Address to, Outgoing message) {
    List<String> pieces = Pieces.split(NumberedOptions.render(message), limit());
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i == pieces.size() - 1;
      String id = last ? message.id() : message.id() + "~" + (i + 1);
      var options = last ? message.options() : List.<Option>of();
      store.append(to, new Line(id, false, pieces.get(i), options, clock.instant()));
    }
    return new SendResult.Accepted(message.id());
  }

  private int limit() {
    return switch (channel) {
      case TELEGRAM -> 4_096;
      case WHATSAPP, SMS -> 1_600;
    };
  }
}

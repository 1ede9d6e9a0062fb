package org.cocrear.channels.twilio;

import java.time.Clock;
import java.util.Locale;
import org.cocrear.channels.Arrival;
import org.cocrear.channels.Reception;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Delivery.State;
import org.cocrear.messaging.Notice;
import org.cocrear.messaging.Outbox;
import org.jspecify.annotations.Nullable;

/** Reads a status webhook. https://www.twilio.com/docs/messaging/api/message-resource */
class TwilioReceipts {

  private final Outbox outbox;
  private final Reception reception;
  private final Clock clock;

  TwilioReceipts(Outbox outbox, Reception reception, Clock clock) {
    this.outbox = outbox;
    this.reception = reception;
    this.clock = clock;
  }

  /** Passes the receipt on; one of an opted-out person is a stop as well. */
  void receive(Form form) {
    String id = form.first("MessageSid", "SmsSid");
    State state = state(form.first("MessageStatus", "SmsStatus"));
    if (id.isEmpty() || state == null) {
      reception.count("unreadable");
      return;
    }
    String error = form.get("ErrorCode");
    outbox.receipt(channel(form), id, state, state == State.FAILED ? reason(form, error) : null);
    reception.count("receipt");
    if (TwilioErrors.stops(error) && !form.get("To").isEmpty()) {
      var address = TwilioArrivals.address(form.get("To"), form.get("From"));
      reception.receive(new Arrival.News(new Notice.Blocked(address, clock.instant())));
    }
  }

  private static Channel channel(Form form) {
    boolean whatsapp = form.get("ChannelPrefix").equalsIgnoreCase("whatsapp");
    return whatsapp ? Channel.WHATSAPP : Numbers.channel(form.first("To", "From"));
  }

  private static String reason(Form form, String error) {
    return error.isEmpty() ? form.first("MessageStatus", "SmsStatus") : error;
  }

  private static @Nullable State state(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "accepted", "scheduled", "queued", "sending", "sent" -> State.ACCEPTED;
      case "delivered" -> State.DELIVERED;
      case "read" -> State.READ;
      case "failed", "undelivered", "canceled" -> State.FAILED;
      default -> null;
    };
  }
}

package org.cocrear.channels.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import java.util.regex.Pattern;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.PieceByPiece;
import org.cocrear.channels.Switches;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.NumberedOptions;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Pieces;
import org.cocrear.messaging.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Sends SMS or WhatsApp messages, from the number that the person wrote to; options are numbered
 * lines. It serves every number of a pool.
 */
class TwilioTransport implements Transport {

  /** The longest body that Twilio takes, in characters. */
  private static final int LONGEST = 1_600;

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

  private final Channel channel;
  private final TwilioSettings settings;
  private final TwilioRestClient client;
  private final @Nullable String callback;
  private final ChannelPulse pulse;
  private final PieceByPiece pieces = new PieceByPiece();

  /**
   * @param callback where receipts go, or null for none
   */
  TwilioTransport(
      Channel channel,
      TwilioSettings settings,
      TwilioRestClient client,
      @Nullable String callback,
      ChannelPulse pulse) {
    this.channel = channel;
    this.settings = settings;
    this.client = client;
    this.callback = callback;
    this.pulse = pulse;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public String account() {
    String from = from();
    return from == null ? settings.accountSid() : Numbers.bare(from);
  }

  @Override
  public boolean serves(Address to) {
    return to.channel() == channel && !to.account().equals(Switches.SIMULATOR_ACCOUNT);
  }

  @Override
  public double rate() {
    return settings.rate();
  }

  @Override
  public boolean givesReceipts() {
    return callback != null;
  }

  @Override
  public SendResult send(Address to, Outgoing message) {
    var texts = Pieces.split(NumberedOptions.render(message), LONGEST);
    return pieces.send(message.id(), texts, (text, last) -> send(to, text));
  }

  private SendResult send(Address to, String text) {
    String path = "/2010-04-01/Accounts/" + settings.accountSid() + "/Messages.json";
    Request request = new Request(HttpMethod.POST, "api", path);
    request.addPostParam("To", Numbers.party(channel, to.reach()));
    request.addPostParam("Body", text);
    request.addPostParam("StatusCallback", callback);
    if (!addSender(request, to)) {
      return new SendResult.Refused("no number to send from is set", false);
    }
    try {
      return noted(TwilioAnswers.read(client.request(request)));
    } catch (TwilioException e) {
      return noted(new SendResult.TryLater(null, String.valueOf(e.getMessage())));
    }
  }

  private boolean addSender(Request request, Address to) {
    String from = NUMBER.matcher(to.account()).matches() ? to.account() : from();
    if (from != null) {
      request.addPostParam("From", Numbers.party(channel, Numbers.bare(from)));
    } else {
      request.addPostParam("MessagingServiceSid", settings.messagingServiceSid());
    }
    return from != null || settings.messagingServiceSid() != null;
  }

  private @Nullable String from() {
    return channel == Channel.WHATSAPP ? settings.whatsappFrom() : settings.smsFrom();
  }

  private SendResult noted(SendResult result) {
    if (result instanceof SendResult.TryLater later) {
      pulse.ill(later.reason());
    } else {
      pulse.well();
    }
    return result;
  }
}

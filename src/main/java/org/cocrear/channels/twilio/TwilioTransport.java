package org.cocrear.channels.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.PieceByPiece;
import org.cocrear.channels.Switches;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.NumberedOptions;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.OptionPages;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Pieces;
import org.cocrear.messaging.Remedy;
import org.cocrear.messaging.Template;
import org.cocrear.messaging.Transport;
import org.cocrear.messaging.Trip;
import org.jspecify.annotations.Nullable;

/**
 * Sends SMS or WhatsApp messages, from the number that the person wrote to; options are numbered
 * lines, or on WhatsApp buttons and lists. It serves every number of a pool.
 */
class TwilioTransport implements Transport {

  /** The longest body that Twilio takes, in characters. */
  private static final int LONGEST = 1_600;

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

  private final Channel channel;
  private final TwilioSettings settings;
  private final TwilioRestClient client;
  private final @Nullable String callback;
  private final Function<Address, ChannelPulse> pulse;
  private final Style style;

  /**
   * How messages look, and how fast one person gets them.
   *
   * @param contents buttons and lists, or null where there are none
   */
  record Style(@Nullable Contents contents, boolean saveSegments, Duration pause) {

    /** Numbered lines, every letter as it is, no pause. */
    static final Style PLAIN = new Style(null, false, Duration.ZERO);
  }

  /**
   * @param callback where receipts go, or null for none
   * @param pulse tells how the number fares that somebody wrote to
   */
  TwilioTransport(
      Channel channel,
      TwilioSettings settings,
      TwilioRestClient client,
      @Nullable String callback,
      Function<Address, ChannelPulse> pulse,
      Style style) {
    this.channel = channel;
    this.settings = settings;
    this.client = client;
    this.callback = callback;
    this.pulse = pulse;
    this.style = style;
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
  public Duration perPersonPause() {
    return style.pause();
  }

  @Override
  public boolean givesReceipts() {
    return callback != null;
  }

  @Override
  public String note() {
    return style.saveSegments() ? "á í ó ú salen sin tilde donde eso abarata el SMS" : "";
  }

  @Override
  public SendResult send(Address to, Outgoing message) {
    return send(to, message, Trip.first());
  }

  @Override
  public SendResult send(Address to, Outgoing message, Trip trip) {
    Template template = trip.template();
    if (template != null) {
      String values = Interactive.json(template.variables());
      return noted(to, post(to, form -> content(form, template.sid(), values)));
    }
    List<Option> shown =
        channel == Channel.WHATSAPP ? OptionPages.page(message, 0) : message.options();
    String opener = message.leafing().open();
    Optional<Interactive> buttons =
        channel == Channel.WHATSAPP ? Interactive.of("-", shown, opener) : Optional.empty();
    return buttons.isEmpty()
        ? numbered(to, trip, NumberedOptions.render(message))
        : withButtons(to, message, shown, trip);
  }

  private SendResult numbered(Address to, Trip trip, String whole) {
    String text = style.saveSegments() ? SmsLetters.saving(whole) : whole;
    return PieceByPiece.send(
        trip, Pieces.split(text, LONGEST), (piece, last) -> text(to, trip, piece));
  }

  private SendResult withButtons(Address to, Outgoing message, List<Option> shown, Trip trip) {
    String hint = message.hint();
    String said = hint == null ? message.text() : message.text() + "\n\n" + hint;
    List<String> pieces = Pieces.split(said, Interactive.LONGEST_TEXT);
    Interactive asked =
        Interactive.of(pieces.getLast(), shown, message.leafing().open()).orElseThrow();
    Contents contents = style.contents();
    Optional<String> sid = contents == null ? Optional.empty() : contents.sid(asked.shape());
    if (contents == null || sid.isEmpty()) {
      return inLines(to, message, pieces, trip);
    }
    SendResult result =
        PieceByPiece.send(
            trip,
            pieces,
            (piece, last) -> last ? asked(to, sid.get(), asked) : text(to, trip, piece));
    if (result instanceof SendResult.Refused refused
        && refused.remedy() == Remedy.MEND_TEMPLATE
        && !refused.reason().startsWith("63016")) {
      contents.distrust(sid.get(), refused.reason());
      return inLines(to, message, pieces, new Trip(pieces.size() - 1, trip.progress(), null, null));
    }
    return result;
  }

  /** The same pieces, numbered lines below the last. */
  private SendResult inLines(Address to, Outgoing message, List<String> pieces, Trip trip) {
    Outgoing last =
        new Outgoing(
            message.id(),
            message.to(),
            pieces.getLast(),
            message.options(),
            null,
            message.priority(),
            message.about());
    List<String> all = new ArrayList<>(pieces.subList(0, pieces.size() - 1));
    all.addAll(Pieces.split(NumberedOptions.render(last), LONGEST));
    return PieceByPiece.send(trip, all, (piece, isLast) -> text(to, trip, piece));
  }

  private SendResult asked(Address to, String sid, Interactive asked) {
    return noted(to, post(to, form -> content(form, sid, Interactive.json(asked.values()))));
  }

  private static void content(Request form, String sid, String values) {
    form.addPostParam("ContentSid", sid);
    form.addPostParam("ContentVariables", values);
  }

  private SendResult text(Address to, Trip trip, String text) {
    if (trip.unsureSince() != null) {
      Optional<String> taken =
          new TwilioTaken(client, settings.accountSid())
              .find(Numbers.party(channel, to.reach()), text, trip.unsureSince());
      if (taken.isPresent()) {
        return noted(to, new SendResult.Accepted(taken.get()));
      }
    }
    return noted(to, post(to, form -> form.addPostParam("Body", text)));
  }

  private SendResult post(Address to, Consumer<Request> what) {
    String path = "/2010-04-01/Accounts/" + settings.accountSid() + "/Messages.json";
    Request request = new Request(HttpMethod.POST, "api", path);
    request.addPostParam("To", Numbers.party(channel, to.reach()));
    request.addPostParam("StatusCallback", callback);
    what.accept(request);
    if (!addSender(request, to)) {
      return new SendResult.Refused("no number to send from is set", false);
    }
    try {
      return TwilioAnswers.read(client.request(request));
    } catch (TwilioException e) {
      return new SendResult.TryLater(null, String.valueOf(e.getMessage()), Scope.PROVIDER);
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

  private SendResult noted(Address to, SendResult result) {
    ChannelPulse line = pulse.apply(to);
    if (result instanceof SendResult.TryLater later) {
      line.ill(later.reason());
    } else {
      line.well();
    }
    return result;
  }
}

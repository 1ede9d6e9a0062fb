package org.cocrear.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.PaceSettings;
import org.cocrear.channels.PieceByPiece;
import org.cocrear.channels.telegram.BotApi.Answer;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.NumberedOptions;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Pieces;
import org.cocrear.messaging.Remedy;
import org.cocrear.messaging.Transport;
import org.cocrear.messaging.Trip;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * Sends text, all of it escaped, with a button per option; where an option's id is too long for a
 * button, all are numbered lines. https://core.telegram.org/bots/api#sendmessage
 */
class TelegramTransport implements Transport {

  private static final int LONGEST = 4_096;
  private static final int LONGEST_OPTION = 64;
  private static final String HTML = "HTML";

  private final BotApi api;
  private final String account;
  private final ChannelPulse pulse;
  private final PaceSettings pace;
  private final TooFast tooFast;

  TelegramTransport(
      BotApi api, String account, ChannelPulse pulse, PaceSettings pace, Clock clock) {
    this.api = api;
    this.account = account;
    this.pulse = pulse;
    this.pace = pace;
    this.tooFast = new TooFast(clock);
  }

  @Override
  public Channel channel() {
    return Channel.TELEGRAM;
  }

  @Override
  public String account() {
    return account;
  }

  @Override
  public double rate() {
    return pace.telegramRate();
  }

  @Override
  public Duration perPersonPause() {
    return pace.telegram();
  }

  @Override
  public boolean givesReceipts() {
    return false;
  }

  @Override
  public SendResult send(Address to, Outgoing message) {
    return send(to, message, Trip.first());
  }

  @Override
  public SendResult send(Address to, Outgoing message, Trip trip) {
    List<Option> buttons = fit(message.options()) ? message.options() : List.of();
    List<String> texts = Pieces.split(text(message, buttons), LONGEST);
    String hint = buttons.isEmpty() ? null : message.hint();
    return PieceByPiece.send(
        trip,
        texts,
        (text, last) -> send(to.theirs(), text, last ? hint : null, last ? buttons : List.of()));
  }

  private static boolean fit(List<Option> options) {
    return options.stream()
        .allMatch(o -> o.id().getBytes(UTF_8).length <= LONGEST_OPTION && !o.label().isBlank());
  }

  private static String text(Outgoing message, List<Option> buttons) {
    if (buttons.isEmpty()) {
      return NumberedOptions.render(message);
    }
    return message.hint() == null ? message.text() : message.text() + "\n\n" + message.hint();
  }

  private SendResult send(String chat, String text, @Nullable String hint, List<Option> buttons) {
    Answer answer = call(chat, TelegramHtml.of(text, hint), HTML, buttons);
    SendResult result = result(chat, answer);
    if (result instanceof SendResult.Refused refused
        && refused.remedy() == Remedy.MEND_TEMPLATE
        && refused.reason().contains("parse")) {
      result = result(chat, call(chat, text, null, buttons));
    }
    return result;
  }

  private Answer call(String chat, String text, @Nullable String parseMode, List<Option> buttons) {
    SendMessage message = new SendMessage(chat, text);
    message.setParseMode(parseMode);
    message.setReplyMarkup(keyboard(buttons));
    return api.call(message);
  }

  private SendResult result(String chat, Answer answer) {
    if (answer.ok()) {
      pulse.well();
      return new SendResult.Accepted(answer.result().path("message_id").asText());
    }
    SendResult refused = tooFast.judge(chat, answer, TelegramErrors.result(answer));
    if (refused instanceof SendResult.TryLater) {
      pulse.ill(answer.reason());
    } else {
      pulse.well();
    }
    return refused;
  }

  private static @Nullable InlineKeyboardMarkup keyboard(List<Option> buttons) {
    return buttons.isEmpty()
        ? null
        : new InlineKeyboardMarkup(buttons.stream().map(TelegramTransport::row).toList());
  }

  private static InlineKeyboardRow row(Option option) {
    InlineKeyboardButton button = new InlineKeyboardButton(option.label());
    button.setCallbackData(option.id());
    return new InlineKeyboardRow(List.of(button));
  }
}

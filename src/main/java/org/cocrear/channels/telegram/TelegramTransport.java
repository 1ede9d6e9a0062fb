package org.cocrear.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.PieceByPiece;
import org.cocrear.channels.telegram.BotApi.Answer;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.NumberedOptions;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Pieces;
import org.cocrear.messaging.Transport;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * Sends plain text with a button per option; where an option's id is too long for a button, all are
 * numbered lines. https://core.telegram.org/bots/api#sendmessage
 */
class TelegramTransport implements Transport {

  private static final int LONGEST = 4_096;
  private static final int LONGEST_OPTION = 64;

  private final BotApi api;
  private final String account;
  private final ChannelPulse pulse;
  private final PieceByPiece pieces = new PieceByPiece();

  TelegramTransport(BotApi api, String account, ChannelPulse pulse) {
    this.api = api;
    this.account = account;
    this.pulse = pulse;
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
    return 30;
  }

  @Override
  public Duration perPersonPause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public boolean givesReceipts() {
    return false;
  }

  @Override
  public SendResult send(Address to, Outgoing message) {
    List<Option> buttons = fit(message.options()) ? message.options() : List.of();
    List<String> texts = Pieces.split(text(message, buttons), LONGEST);
    return pieces.send(
        message.id(), texts, (text, last) -> send(to.theirs(), text, last ? buttons : List.of()));
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

  private SendResult send(String chat, String text, List<Option> buttons) {
    SendMessage message = new SendMessage(chat, text);
    message.setReplyMarkup(keyboard(buttons));
    Answer answer = api.call(message);
    if (answer.ok()) {
      pulse.well();
      return new SendResult.Accepted(answer.result().path("message_id").asText());
    }
    return refusal(answer);
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

  // 401 and 404 are about our token: no message may be lost for that
  private SendResult refusal(Answer answer) {
    int code = answer.code();
    boolean ours = code == 401 || code == 404 || code == 409;
    if (code == 0 || code == 429 || code >= 500 || ours) {
      pulse.ill(answer.reason());
      return new SendResult.TryLater(answer.after(), answer.reason());
    }
    pulse.well();
    return new SendResult.Refused(answer.reason(), code == 403);
  }
}

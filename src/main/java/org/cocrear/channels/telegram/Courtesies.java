package org.cocrear.channels.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.cocrear.channels.telegram.BotApi.Answer;
import org.cocrear.channels.telegram.Received.Courtesy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;

/** Does the small things beside a message, without anybody waiting for them. */
class Courtesies {

  private static final Logger LOG = LoggerFactory.getLogger(Courtesies.class);

  private static final int LONGEST = 4_096;

  private final BotApi api;
  private final TelegramStore store;
  private final UnaryOperator<String> groupReply;
  private final Executor executor;

  /**
   * @param groupReply what to say in a group, by language
   */
  Courtesies(BotApi api, TelegramStore store, UnaryOperator<String> groupReply, Executor executor) {
    this.api = api;
    this.store = store;
    this.groupReply = groupReply;
    this.executor = executor;
  }

  /** Sees to it soon; a failure is logged and that is all. */
  void see(Courtesy courtesy) {
    executor.execute(
        () -> {
          try {
            act(courtesy);
          } catch (RuntimeException e) {
            LOG.warn("A courtesy to Telegram failed", e);
          }
        });
  }

  private void act(Courtesy courtesy) {
    switch (courtesy) {
      case Courtesy.Tapped tapped -> answer(tapped);
      case Courtesy.Group group -> greet(group);
    }
  }

  private void answer(Courtesy.Tapped tapped) {
    api.call(new AnswerCallbackQuery(tapped.callback()));
    String chat = tapped.chat();
    Integer message = tapped.message();
    if (chat == null || message == null) {
      return;
    }
    Received.Courtesy.Asked asked = tapped.asked();
    if (asked == null || !mark(chat, message, asked)) {
      api.call(EditMessageReplyMarkup.builder().chatId(chat).messageId(message).build());
    }
  }

  /** Writes what was chosen below the question, whose keyboard goes with that. */
  private boolean mark(String chat, int message, Received.Courtesy.Asked asked) {
    String marked = asked.text() + "\n\n✓ " + asked.chosen();
    if (marked.length() > LONGEST) {
      return false;
    }
    ObjectNode edit = BotApi.JSON.createObjectNode();
    edit.put("chat_id", chat).put("message_id", message).put("text", marked);
    if (asked.entities().startsWith("[")) {
      edit.putRawValue("entities", new RawValue(asked.entities()));
    }
    return api.call("editMessageText", edit).ok();
  }

  private void greet(Courtesy.Group group) {
    if (!store.claimGroup(group.chat())) {
      return;
    }
    String language = group.language() == null ? "es-AR" : group.language();
    Answer answer = api.call(new SendMessage(group.chat(), groupReply.apply(language)));
    if (!answer.ok() && (answer.code() == 0 || answer.code() == 429 || answer.code() >= 500)) {
      store.releaseGroup(group.chat());
    }
  }
}

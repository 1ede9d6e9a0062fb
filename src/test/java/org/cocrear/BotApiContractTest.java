package org.cocrear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in for Telegram is itself held to what Telegram publishes. */
class BotApiContractTest {

  private final BotApiContract contract = BotApiContract.read();

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sendMessage | {'chat_id':'1','text':'a'} |",
        "sendMessage | {'chat_id':1} | sendMessage.text is missing",
        "sendMessage | {'chat_id':1,'text':7} | sendMessage.text is no String",
        "sendMessage | {'chat_id':1,'text':'a','keyboard':1} | sendMessage.keyboard is unknown",
        "sendMesage | {} | sendMesage?",
        "setWebhook | {'url':'u','allowed_updates':['a',1]} |"
            + " setWebhook.allowed_updates[] is no String",
        "editMessageReplyMarkup | {'reply_markup':{'inline_keyboard':[[{'callback_data':'x'}]]}} |"
            + " editMessageReplyMarkup.reply_markup.inline_keyboard[][].text is missing"
      })
  void callsAreJudged(String method, String arguments, String wrong) throws Exception {
    Shared.json("contracts/telegram-bot-api.json");
    var found = contract.call(method, json(arguments));
    assertThat(found).isEqualTo(wrong == null ? java.util.List.of() : java.util.List.of(wrong));
  }

  @Test
  void updatesOfTheFakeAreUpdates() {
    FakeTelegram.Call asked =
        new FakeTelegram.Call(
            FakeTelegram.TOKEN,
            "sendMessage",
            json("{'reply_markup':{'inline_keyboard':[[{'text':'Sí','callback_data':'si'}]]}}"),
            true,
            1);
    assertThat(contract.value("Update", FakeTelegram.text(1, "23", 1, "hola"))).isEmpty();
    assertThat(contract.value("Update", FakeTelegram.tap(1, "23", "c", asked, "si"))).isEmpty();
    for (String status : java.util.List.of("member", "kicked", "left")) {
      assertThat(contract.value("Update", FakeTelegram.member(1, "23", status))).isEmpty();
    }
  }

  @Test
  void aTestInWhichSomethingWasWrongFails() throws Exception {
    Shared.json("contracts/telegram-bot-api.json");
    FakeTelegram telegram = new FakeTelegram();
    String address = telegram.url() + "/bot" + FakeTelegram.TOKEN + "/sendMessage";
    HttpRequest call =
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofString("{\"chat\":1,\"text\":\"a\"}"))
            .build();
    HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofString());
    assertThatThrownBy(telegram::close)
        .hasMessageContaining("sendMessage.chat_id is missing")
        .hasMessageContaining("sendMessage.chat is unknown");
  }
}

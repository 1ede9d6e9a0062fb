package org.cocrear.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * Calls the Bot API and always comes back in time with an answer. The SDK's methods say what is
 * called; its own client is not used, because its future never ends when an answer breaks off.
 * https://core.telegram.org/bots/api#making-requests
 */
class BotApi {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType TYPE = MediaType.get("application/json");

  private final OkHttpClient http;
  private final String base;

  BotApi(OkHttpClient http, String apiUrl, String token) {
    this.http = http;
    this.base = apiUrl + "/bot" + token + "/";
  }

  /**
   * What the Bot API said.
   *
   * @param code Telegram's, else HTTP's; 0 where there was no answer
   * @param after how long it wants to be left alone
   */
  record Answer(
      boolean ok, int code, String description, JsonNode result, @Nullable Duration after) {

    /** For logs and staff; names no person. */
    String reason() {
      return (code == 0 ? "no answer" : String.valueOf(code)) + " " + description;
    }
  }

  /** Calls one of the SDK's methods. */
  Answer call(PartialBotApiMethod<?> method) {
    ObjectNode arguments = JSON.valueToTree(method);
    arguments.remove("method");
    String name = method.getClass().getSimpleName();
    return call(Character.toLowerCase(name.charAt(0)) + name.substring(1), arguments);
  }

  /** Calls a method by its name. */
  Answer call(String method, JsonNode arguments) {
    RequestBody body = RequestBody.create(arguments.toString(), TYPE);
    Request request = new Request.Builder().url(base + method).post(body).build();
    try (Response response = http.newCall(request).execute()) {
      return read(response.code(), response.body() == null ? "" : response.body().string());
    } catch (IOException e) {
      return failed(0, e.getClass().getSimpleName());
    }
  }

  private static Answer read(int status, String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      if (answer == null || !answer.has("ok")) {
        return failed(status == 200 ? 502 : status, "not Telegram's answer");
      }
      int seconds = answer.path("parameters").path("retry_after").asInt(0);
      return new Answer(
          answer.path("ok").asBoolean(),
          answer.path("error_code").asInt(status),
          answer.path("description").asText(""),
          answer.path("result"),
          seconds > 0 ? Duration.ofSeconds(seconds) : null);
    } catch (IOException e) {
      return failed(status == 200 ? 502 : status, "not Telegram's answer");
    }
  }

  private static Answer failed(int code, String description) {
    return new Answer(false, code, description, JsonNodeFactory.instance.missingNode(), null);
  }
}

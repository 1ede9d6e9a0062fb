package org.cocrear.channels.telegram;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.cocrear.channels.MediaDownload;
import org.cocrear.channels.telegram.BotApi.Answer;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.MediaSource;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Files of one bot. https://core.telegram.org/bots/api#getfile */
class TelegramMedia implements MediaSource {

  private static final Pattern PATH = Pattern.compile("(?!.*\\.\\.)[\\w./-]+");

  private final BotApi api;
  private final String account;
  private final @Nullable HttpUrl files;
  private final MediaDownload download;

  TelegramMedia(BotApi api, OkHttpClient http, String apiUrl, String token, String account) {
    this.api = api;
    this.account = account;
    HttpUrl base = HttpUrl.parse(apiUrl + "/file/bot" + token + "/");
    this.files = base;
    this.download =
        new MediaDownload(http, url -> base != null && MediaDownload.below(base, url), url -> null);
  }

  @Override
  public boolean serves(Address from) {
    return from.channel() == Channel.TELEGRAM && from.account().equals(account);
  }

  @Override
  public Fetched fetch(Address from, String reference, long largest) {
    Answer answer = api.call(new GetFile(reference));
    String path = answer.result().path("file_path").asText("");
    if (!answer.ok()) {
      return refusal(answer);
    } else if (answer.result().path("file_size").asLong(0) > largest) {
      return MediaDownload.tooLarge(largest);
    } else if (files == null || !PATH.matcher(path).matches()) {
      return new Fetched.TryLater(null, "Telegram gave no path");
    }
    return download.fetch(files.resolve(path), largest);
  }

  // 400 is Telegram's word for a file that is too big for bots, or that it does not know
  private static Fetched refusal(Answer answer) {
    return answer.code() == 400
        ? new Fetched.Refused(answer.reason())
        : new Fetched.TryLater(answer.after(), answer.reason());
  }
}

package org.cocrear.channels.twilio;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.cocrear.channels.MediaDownload;
import org.cocrear.channels.Switches;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.MediaSource;
import org.jspecify.annotations.Nullable;

/**
 * Files of MMS and WhatsApp: the REST API answers with a redirect to Twilio's own store of media,
 * which is asked without our credentials. https://www.twilio.com/docs/messaging/api/media-resource
 */
class TwilioMedia implements MediaSource {

  private static final HttpUrl PUBLIC = HttpUrl.get("https://api.twilio.com/");
  private static final Pattern MEDIA =
      Pattern.compile(
          "/2010-04-01/Accounts/([A-Za-z0-9]+)/Messages/[A-Za-z0-9]+/Media/[A-Za-z0-9]+");

  private final TwilioSettings settings;
  private final HttpUrl api;
  private final List<HttpUrl> stores;
  private final MediaDownload download;

  TwilioMedia(TwilioSettings settings, OkHttpClient http) {
    this.settings = settings;
    this.api = HttpUrl.get(settings.apiUrl() + "/");
    this.stores = settings.mediaUrls().stream().map(HttpUrl::get).toList();
    this.download = new MediaDownload(http, this::allowed, this::authority);
  }

  @Override
  public boolean serves(Address from) {
    return from.channel() != Channel.TELEGRAM && !from.account().equals(Switches.SIMULATOR_ACCOUNT);
  }

  @Override
  public Fetched fetch(Address from, String reference, long largest) {
    HttpUrl url = HttpUrl.parse(reference);
    return download.fetch(url == null ? null : configured(url), largest);
  }

  /** An address of the public API, as the configured one has it. */
  private HttpUrl configured(HttpUrl url) {
    return MediaDownload.below(PUBLIC, url)
        ? Objects.requireNonNull(HttpUrl.get(settings.apiUrl() + url.encodedPath()))
        : url;
  }

  private boolean allowed(HttpUrl url) {
    return account(url) != null
        || stores.stream().anyMatch(store -> MediaDownload.below(store, url));
  }

  private @Nullable String authority(HttpUrl url) {
    String account = account(url);
    return account == null ? null : Credentials.basic(settings.accountSid(), settings.authToken());
  }

  /** The account whose file it is, where the address is one of the API's for files. */
  private @Nullable String account(HttpUrl url) {
    if (!MediaDownload.below(api, url)) {
      return null;
    }
    String path = url.encodedPath().substring(api.encodedPath().length() - 1);
    Matcher media = MEDIA.matcher(path);
    return media.matches() ? media.group(1) : null;
  }
}

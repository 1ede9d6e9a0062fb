package org.cocrear.channels;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.cocrear.messaging.MediaSource.Fetched;
import org.jspecify.annotations.Nullable;

/**
 * Downloads a file from allowed addresses only, redirects included: each step is checked before
 * anything is asked there.
 */
public final class MediaDownload {

  private static final int REDIRECTS = 3;
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> LATER = Set.of(401, 408, 425, 429);

  private final OkHttpClient http;
  private final Predicate<HttpUrl> allowed;
  private final Authority authority;

  /** Which credentials an address is shown. */
  @FunctionalInterface
  public interface Authority {
    /** The value of the header {@code Authorization}, or null for none. */
    @Nullable String of(HttpUrl url);
  }

  /**
   * @param http a client that follows no redirect by itself
   */
  public MediaDownload(OkHttpClient http, Predicate<HttpUrl> allowed, Authority authority) {
    this.http = http;
    this.allowed = allowed;
    this.authority = authority;
  }

  /** Whether an address lies below another: same scheme, host, port, and a path that begins so. */
  public static boolean below(HttpUrl base, HttpUrl url) {
    return url.scheme().equals(base.scheme())
        && url.host().equals(base.host())
        && url.port() == base.port()
        && url.encodedPath().startsWith(base.encodedPath())
        && url.username().isEmpty();
  }

  /** Fetches it now; reasons never show the address. */
  public Fetched fetch(@Nullable HttpUrl from, long largest) {
    HttpUrl url = from;
    for (int step = 0; step <= REDIRECTS; step++) {
      if (url == null || !allowed.test(url)) {
        return new Fetched.Refused("not on the provider's hosts");
      }
      Request.Builder request = new Request.Builder().url(url);
      String shown = authority.of(url);
      if (shown != null) {
        request.header("Authorization", shown);
      }
      try (Response response = http.newCall(request.build()).execute()) {
        if (!MOVED.contains(response.code())) {
          return read(response, largest);
        }
        url = url.resolve(header(response, "Location"));
      } catch (IOException e) {
        return new Fetched.TryLater(null, "no answer: " + e.getClass().getSimpleName());
      }
    }
    return new Fetched.Refused("redirected too often");
  }

  private static Fetched read(Response response, long largest) throws IOException {
    if (!response.isSuccessful()) {
      String reason = "HTTP " + response.code();
      return LATER.contains(response.code()) || response.code() >= 500
          ? new Fetched.TryLater(after(response), reason)
          : new Fetched.Refused(reason);
    }
    ResponseBody body = response.body();
    if (body == null) {
      return new Fetched.TryLater(null, "empty answer");
    }
    if (body.contentLength() > largest) {
      return tooLarge(largest);
    }
    try (InputStream stream = body.byteStream()) {
      byte[] bytes = stream.readNBytes((int) Math.min(largest + 1, Integer.MAX_VALUE - 8));
      return bytes.length > largest ? tooLarge(largest) : new Fetched.Got(bytes);
    }
  }

  /** What is refused for its size. */
  public static Fetched tooLarge(long largest) {
    return new Fetched.Refused("larger than " + largest / (1024 * 1024) + " MB");
  }

  private static @Nullable Duration after(Response response) {
    String seconds = header(response, "Retry-After");
    return seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
  }

  private static String header(Response response, String name) {
    String value = response.header(name);
    return value == null ? "" : value;
  }
}

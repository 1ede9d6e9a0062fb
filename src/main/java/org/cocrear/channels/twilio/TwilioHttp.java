package org.cocrear.channels.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/** Carries the SDK's requests to the configured base, once each: the pump tries again, not we. */
class TwilioHttp extends HttpClient {

  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http;
  private final String base;

  /**
   * @param base scheme, host, port and path before the API's own, without a final slash
   */
  TwilioHttp(OkHttpClient http, String base) {
    this.http = http;
    this.base = base;
  }

  @Override
  public Response reliableRequest(Request request, int[] codes, int retries, long delayMillis) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    try (okhttp3.Response response = http.newCall(translate(request)).execute()) {
      String after = response.header("Retry-After");
      Header[] headers =
          after == null ? new Header[0] : new Header[] {new BasicHeader("Retry-After", after)};
      String body = response.body() == null ? "" : response.body().string();
      return new Response(body, response.code(), headers);
    } catch (IOException e) {
      throw new ApiConnectionException("no answer: " + e.getClass().getSimpleName(), e);
    }
  }

  private okhttp3.Request translate(Request request) {
    URL url = request.constructURL();
    okhttp3.Request.Builder copy = new okhttp3.Request.Builder().url(base + url.getFile());
    copy.header("Authorization", request.getAuthString());
    if (request.getBody() != null) {
      copy.post(RequestBody.create(request.getBody(), JSON));
    } else if (request.getMethod() == HttpMethod.POST) {
      FormBody.Builder form = new FormBody.Builder();
      for (Map.Entry<String, List<String>> field : request.getPostParams().entrySet()) {
        field.getValue().forEach(value -> form.add(field.getKey(), value));
      }
      copy.post(form.build());
    }
    return copy.build();
  }
}

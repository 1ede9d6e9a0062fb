package org.cocrear.channels.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cocrear.channels.ChannelPulse;
import org.cocrear.channels.twilio.Interactive.Shape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Content resources that give WhatsApp its buttons and lists: found at Twilio by their names,
 * created where they are missing, remembered. A shape without one goes as numbered lines.
 */
class Contents {

  private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PAGES = 50;

  private final TwilioRestClient client;
  private final ChannelPulse pulse;
  private final Map<String, String> sids = new ConcurrentHashMap<>();
  private final Set<String> distrusted = ConcurrentHashMap.newKeySet();

  /**
   * @param client talks to the Content API
   * @param pulse says what is wrong with it
   */
  Contents(TwilioRestClient client, ChannelPulse pulse) {
    this.client = client;
    this.pulse = pulse;
  }

  /** The ContentSid of a shape, where it is known and was not refused. */
  Optional<String> sid(Shape shape) {
    return Optional.ofNullable(sids.get(shape.name())).filter(sid -> !distrusted.contains(sid));
  }

  /** It was refused: numbered lines from now on, until the next start. */
  void distrust(String sid, String reason) {
    if (distrusted.add(sid)) {
      LOG.warn("WhatsApp content {} was refused, options go as numbered lines: {}", sid, reason);
      pulse.ill("content refused, options go as numbered lines: " + reason);
    }
  }

  /** How they fare, for health. */
  String state() {
    String trouble = pulse.trouble();
    if (trouble != null) {
      return "trouble: " + trouble;
    }
    return complete() ? "well, " + sids.size() + " resources" : "not prepared yet";
  }

  /** Whether every shape has its resource. */
  boolean complete() {
    return Shape.all().stream().allMatch(shape -> sids.containsKey(shape.name()));
  }

  /** Finds what is there and creates what is missing; what fails is left for the next time. */
  void prepare() {
    try {
      find();
      for (Shape shape : Shape.all()) {
        if (!sids.containsKey(shape.name())) {
          create(shape);
        }
      }
      pulse.well();
    } catch (TwilioException | IllegalStateException e) {
      LOG.warn("WhatsApp has no buttons for now, options go as numbered lines: {}", said(e));
      pulse.ill("no buttons, options go as numbered lines: " + said(e));
    }
  }

  private static String said(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }

  private void find() {
    String query = "PageSize=500";
    for (int page = 0; page < PAGES && !query.isEmpty(); page++) {
      Request request = new Request(HttpMethod.GET, "content", "/v1/Content");
      for (String pair : query.split("&", -1)) {
        String[] field = pair.split("=", 2);
        request.addQueryParam(
            field[0], URLDecoder.decode(field[field.length - 1], StandardCharsets.UTF_8));
      }
      JsonNode body = call(request);
      List<String> ours = Shape.all().stream().map(Shape::name).toList();
      body.path("contents")
          .forEach(
              content -> {
                String name = content.path("friendly_name").asString("");
                if (ours.contains(name)) {
                  sids.putIfAbsent(name, content.path("sid").asString(""));
                }
              });
      query = next(body.path("meta").path("next_page_url").asString(""));
    }
  }

  private static String next(String url) {
    String query = url.isEmpty() ? null : URI.create(url).getRawQuery();
    return query == null ? "" : query;
  }

  private void create(Shape shape) {
    Request request = new Request(HttpMethod.POST, "content", "/v1/Content");
    request.setBody(JSON.writeValueAsString(shape.resource()));
    String sid = call(request).path("sid").asString("");
    if (sid.isEmpty()) {
      throw new IllegalStateException("a Content resource without sid");
    }
    sids.put(shape.name(), sid);
  }

  private JsonNode call(Request request) {
    Response response = client.request(request);
    int status = response.getStatusCode();
    if (status < 200 || status >= 300) {
      throw new IllegalStateException("HTTP " + status);
    }
    try {
      return JSON.readTree(response.getContent());
    } catch (JacksonException e) {
      throw new IllegalStateException("no answer of sense", e);
    }
  }
}

package org.cocrear.channels.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cocrear.channels.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists what came in while nobody could take it: at start, and every few minutes after the last
 * listing that went well, so that an outage of any kind leaves no gap. What was taken is known by
 * its id and taken once. https://www.twilio.com/docs/messaging/api/message-resource
 */
class TwilioBacklog implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TwilioBacklog.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PAUSE = Duration.ofMinutes(5);

  /** For clocks that differ; shorter than a lane remembers what it heard before an erasure. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private static final int PAGE = 200;
  private static final int MOST_PAGES = 500;

  private final TwilioRestClient client;
  private final String account;
  private final TwilioMarks marks;
  private final TwilioArrivals arrivals;
  private final Reception reception;
  private final Clock clock;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  TwilioBacklog(
      TwilioRestClient client,
      TwilioMarks marks,
      TwilioArrivals arrivals,
      Reception reception,
      Clock clock) {
    this.client = client;
    this.account = client.getAccountSid();
    this.marks = marks;
    this.arrivals = arrivals;
    this.reception = reception;
    this.clock = clock;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("twilio-backlog").start(this::run);
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void run() {
    try {
      do {
        catchUp();
      } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes what came since the last listing; says how many messages were new. */
  int catchUp() {
    try {
      Instant now = clock.instant();
      Instant since = marks.upTo(account).orElse(null);
      int taken = since == null ? 0 : take(list(since.minus(OVERLAP)));
      marks.move(account, now);
      if (taken > 0) {
        LOG.info("{} messages that came by Twilio while we were away are taken now", taken);
      }
      return taken;
    } catch (TwilioException | JacksonException | IllegalStateException e) {
      LOG.warn("Twilio did not list what came in meanwhile; asked again soon: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Listing what came in by Twilio failed and goes on", e);
    }
    return 0;
  }

  /** Oldest first, each alone: what cannot be read does not stop the next. */
  private int take(List<JsonNode> newestFirst) {
    int taken = 0;
    for (JsonNode message : newestFirst.reversed()) {
      try {
        Form form = TwilioListed.form(message, this::get);
        taken += reception.receive(TwilioListed.at(arrivals.read(form), message));
      } catch (TwilioException | JacksonException e) {
        reception.count("unreadable");
        LOG.warn("A listed message of Twilio could not be read: {}", e.getMessage());
      }
    }
    return taken;
  }

  private List<JsonNode> list(Instant since) {
    List<JsonNode> inbound = new ArrayList<>();
    Request first =
        new Request(HttpMethod.GET, "api", "/2010-04-01/Accounts/" + account + "/Messages.json");
    first.addQueryParam("DateSent>", since.truncatedTo(ChronoUnit.SECONDS).toString());
    first.addQueryParam("PageSize", String.valueOf(PAGE));
    JsonNode page = read(first);
    for (int pages = 1; pages <= MOST_PAGES; pages++) {
      page.path("messages").forEach(inbound::add);
      String next = page.path("next_page_uri").asString("");
      if (next.isEmpty()) {
        break;
      }
      page = get(next);
    }
    inbound.removeIf(message -> !message.path("direction").asString("").equals("inbound"));
    return inbound;
  }

  private JsonNode get(String path) {
    if (!path.startsWith("/2010-04-01/Accounts/" + account + "/")) {
      throw new IllegalStateException("not an address of our account");
    }
    return read(new Request(HttpMethod.GET, "api", path));
  }

  private JsonNode read(Request request) {
    Response response = client.request(request);
    if (response.getStatusCode() != 200) {
      throw new IllegalStateException("HTTP " + response.getStatusCode());
    }
    return JSON.readTree(response.getContent());
  }
}

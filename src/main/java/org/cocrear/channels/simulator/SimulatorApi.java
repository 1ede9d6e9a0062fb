package org.cocrear.channels.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cocrear.channels.PlainText;
import org.cocrear.channels.simulator.Simulations.Seen;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The simulator's REST: say something, list what was said. */
@RestController
@SimulatorOn
@RequestMapping(path = "/api/v1/simulator/messages", produces = MediaType.APPLICATION_JSON_VALUE)
class SimulatorApi {

  private static final int LONGEST_TEXT = 4_096;

  private final Simulations simulations;

  SimulatorApi(Simulations simulations) {
    this.simulations = simulations;
  }

  /**
   * What a person says; {@code id} and {@code option} (an option's id or label) may be left out.
   */
  record Said(
      @Nullable String channel,
      @Nullable String from,
      @Nullable String text,
      @Nullable String id,
      @Nullable String option) {}

  /** One message of a talk. */
  record Item(
      String id, String direction, String text, List<String> options, Instant at, String state) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, String> say(@RequestBody Said said) {
    Address from = Fields.address(said.channel(), said.from());
    String option = Fields.blankToNull(Fields.brief("option", said.option()));
    String text = option == null ? Fields.spoken(said.text()) : PlainText.of(said.text());
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw Fields.bad("text", "at most " + LONGEST_TEXT + " characters");
    }
    String id = Fields.blankToNull(Fields.brief("id", said.id()));
    return Map.of("id", simulations.say(from, id, text, option));
  }

  @GetMapping
  List<Item> list(
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String after) {
    List<Item> all =
        simulations.seen(Fields.address(channel, from)).stream().map(SimulatorApi::item).toList();
    return Fields.blankToNull(after) == null ? all : behind(all, PlainText.of(after));
  }

  // all of them where that id is no longer known: what was said before it was erased
  private static List<Item> behind(List<Item> all, String after) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(after)) {
        return all.subList(i + 1, all.size());
      }
    }
    return all;
  }

  private static Item item(Seen seen) {
    var line = seen.line();
    List<String> labels = line.options().stream().map(Option::label).toList();
    String state = !line.in() ? "sent" : seen.settled() ? "done" : "pending";
    return new Item(line.id(), line.in() ? "in" : "out", line.text(), labels, line.at(), state);
  }

  @ExceptionHandler
  ProblemDetail refused(ErrorResponseException e) {
    return e.getBody();
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "body: not JSON that fits");
  }
}

package org.cocrear.channels.simulator;

import java.nio.charset.StandardCharsets;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.TalkMirror;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A simulated talk from inside: its step, answers and effects; and as a golden talk. */
@RestController
@SimulatorOn
@RequestMapping("/api/v1/simulator")
class SimulatorTalkApi {

  private static final MediaType YAML = new MediaType("text", "yaml", StandardCharsets.UTF_8);

  private final TalkMirror mirror;
  private final Addresses addresses;

  SimulatorTalkApi(TalkMirror mirror, Addresses addresses) {
    this.mirror = mirror;
    this.addresses = addresses;
  }

  @GetMapping(path = "/talk", produces = MediaType.APPLICATION_JSON_VALUE)
  String look(
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String from) {
    return mirror.look(lane(channel, from));
  }

  @GetMapping("/talk.yml")
  ResponseEntity<String> talk(
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String from) {
    return mirror
        .talk(lane(channel, from))
        .map(
            talk ->
                ResponseEntity.ok()
                    .contentType(YAML)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"talk.yml\"")
                    .body(talk))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private AddressId lane(@Nullable String channel, @Nullable String from) {
    Address address = Fields.address(channel, from);
    return addresses.id(address);
  }

  @ExceptionHandler
  ProblemDetail refused(ErrorResponseException e) {
    return e.getBody();
  }
}

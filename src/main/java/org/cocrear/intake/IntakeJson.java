package org.cocrear.intake;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Talks and deeds as a lane stores them. */
final class IntakeJson {

  /** A talk that was stored when one alone could be set aside is still read. */
  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();

  Talk talk(@Nullable String json) {
    return json == null ? Talk.NONE : mapper.readValue(json, Talk.class);
  }

  String write(Talk talk) {
    return mapper.writeValueAsString(talk);
  }

  Deed deed(String json) {
    return mapper.readValue(json, Deed.class);
  }

  String write(Deed deed) {
    return mapper.writerFor(Deed.class).writeValueAsString(deed);
  }
}

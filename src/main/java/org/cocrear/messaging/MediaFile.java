package org.cocrear.messaging;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that a person sent, as we hold it. From the lane on, {@link Content.Media#reference()} is
 * its id.
 *
 * @param id ours; safe in addresses of pages
 * @param from who sent it
 * @param kind what the provider says it is
 * @param state whether its bytes are here
 * @param reason why they are not here yet, or never will be
 * @param type media type that its bytes themselves tell; where they tell none, {@code
 *     application/octet-stream}
 * @param size in bytes; zero until it is here
 * @param at when it came in
 */
public record MediaFile(
    String id,
    AddressId from,
    Content.MediaKind kind,
    State state,
    @Nullable String reason,
    String type,
    long size,
    Instant at) {

  private static final Pattern ID = Pattern.compile("\\bm-[0-9a-f]{32}\\b");

  /** How far it came. */
  public enum State {
    /** To be fetched, or to be tried again. */
    WAITING,
    /** Its bytes are here. */
    KEPT,
    /** The provider has it no more, or it is nothing that we may keep. */
    LOST
  }

  /** The ids of files that a text names, such as the fields of a submission, each once. */
  public static List<String> namedIn(String text) {
    return ID.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}

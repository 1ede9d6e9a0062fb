package org.cocrear.intake;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.cocrear.desk.Call;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Outgoing;
import org.cocrear.participants.Consent;
import org.cocrear.participants.ParticipantId;
import org.cocrear.submissions.NewSubmission;
import org.cocrear.submissions.SubmissionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a turn has other rooms do. Written into the lane's journal, carried out by ids that do not
 * change, so that carrying out twice finds the work done.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "deed")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Deed.Post.class, name = "post"),
  @JsonSubTypes.Type(value = Deed.File.class, name = "file"),
  @JsonSubTypes.Type(value = Deed.ProposeAxis.class, name = "propose-axis"),
  @JsonSubTypes.Type(value = Deed.Follow.class, name = "follow"),
  @JsonSubTypes.Type(value = Deed.Agree.class, name = "agree"),
  @JsonSubTypes.Type(value = Deed.Stop.class, name = "stop"),
  @JsonSubTypes.Type(value = Deed.Start.class, name = "start"),
  @JsonSubTypes.Type(value = Deed.Greet.class, name = "greet"),
  @JsonSubTypes.Type(value = Deed.Speak.class, name = "speak"),
  @JsonSubTypes.Type(value = Deed.CallPerson.class, name = "call-person"),
  @JsonSubTypes.Type(value = Deed.Overhear.class, name = "overhear"),
  @JsonSubTypes.Type(value = Deed.Wind.class, name = "wind"),
  @JsonSubTypes.Type(value = Deed.Lend.class, name = "lend"),
  @JsonSubTypes.Type(value = Deed.Erase.class, name = "erase")
})
sealed interface Deed {

  /** Queue a message. */
  record Post(Outgoing message) implements Deed {}

  /** File a submission. */
  record File(NewSubmission submission) implements Deed {}

  /** Keep the axis that the author chose. */
  record ProposeAxis(SubmissionCode code, String axis) implements Deed {}

  /** Follow a topic, or no longer. */
  record Follow(ParticipantId who, String topic, boolean follows) implements Deed {}

  /** Keep a yes or no. */
  record Agree(String id, ParticipantId who, Consent consent) implements Deed {}

  /** Take a stop. */
  record Stop(String id, ParticipantId who, String channel, String words, Instant at)
      implements Deed {}

  /** Take a start. */
  record Start(String id, ParticipantId who, String channel, String words, Instant at)
      implements Deed {}

  /** The welcome was said. */
  record Greet(ParticipantId who) implements Deed {}

  /** Speak a language from now on. */
  record Speak(ParticipantId who, String locale) implements Deed {}

  /** Call a person of the staff, who reads what was said before. */
  record CallPerson(String id, AddressId lane, String reason, List<Call.Line> before)
      implements Deed {

    public CallPerson {
      before = before == null ? List.of() : List.copyOf(before);
    }
  }

  /** Pass on what was sent to the person of the staff; {@code media} is a file of it, or null. */
  record Overhear(String id, AddressId lane, String text, @Nullable String media) implements Deed {}

  /** Set the timer of a lane for the talk as it stands; {@code at} null: nothing is due. */
  record Wind(AddressId lane, @Nullable Instant at, Instant set, String mark) implements Deed {}

  /** Open a person's own data to the bearer of a ticket, until an instant. */
  record Lend(String ticket, ParticipantId who, String locale, Instant until) implements Deed {}

  /** Remove a person. */
  record Erase(String id, ParticipantId who, boolean keepReleasedTexts) implements Deed {}
}

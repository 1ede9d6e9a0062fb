package org.cocrear.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cocrear.conversations.Session;
import org.cocrear.desk.Call;
import org.jspecify.annotations.Nullable;

/**
 * What a lane remembers between two turns.
 *
 * @param open the talk that waits for an answer
 * @param paused talks that were interrupted and will be offered back, the latest last
 * @param sleeping talks that wait for an instant
 * @param drafts talks that were left half-done, the latest last
 * @param misses how often in a row we did not understand
 * @param attachments files that came before anybody asked, for the next submission
 * @param heard when the person last wrote
 * @param reminded whether they were reminded since
 * @param thread the last lines of both, for a person of the staff who is called
 */
record Talk(
    @Nullable Session open,
    List<Session> paused,
    List<Session> sleeping,
    List<Draft> drafts,
    int misses,
    List<String> attachments,
    @Nullable Instant heard,
    boolean reminded,
    List<Call.Line> thread) {

  static final Talk NONE =
      new Talk(null, List.of(), List.of(), List.of(), 0, List.of(), null, false, List.of());

  /** Flows through which one only passes: there is nothing in them to come back to. */
  static final Set<String> PASSAGES = Set.of("menu", "draft");

  private static final int MAX_ATTACHMENTS = 20;
  private static final int MAX_PAUSED = 3;
  private static final int MAX_SLEEPING = 5;
  private static final int MAX_DRAFTS = 5;
  private static final int MAX_LINES = 8;

  Talk {
    paused = copy(paused);
    sleeping = copy(sleeping);
    drafts = copy(drafts);
    attachments = copy(attachments);
    thread = copy(thread);
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  Talk opening(@Nullable Session session) {
    return new Talk(session, paused, sleeping, drafts, 0, attachments, heard, reminded, thread);
  }

  /** Sets the open talk aside. */
  Talk pausing(Instant now) {
    Session left = open;
    return left == null || PASSAGES.contains(left.flow())
        ? opening(null)
        : opening(null).pausing(left, now);
  }

  /** Sets a talk aside; of more than three the oldest becomes a draft. */
  Talk pausing(Session session, Instant now) {
    List<Session> more = new ArrayList<>(paused);
    more.add(session);
    if (more.size() <= MAX_PAUSED) {
      return withPaused(more);
    }
    Session oldest = more.removeFirst();
    return withPaused(more).leaving(oldest, now);
  }

  /** Lays a talk to sleep until its instant. */
  Talk sleeping(Session session) {
    List<Session> more = new ArrayList<>(sleeping);
    more.add(session);
    return withSleeping(more.subList(Math.max(0, more.size() - MAX_SLEEPING), more.size()));
  }

  /** Opens a talk that slept; what was open is set aside. */
  Talk waking(Session session, Instant now) {
    List<Session> rest = sleeping.stream().filter(other -> !other.equals(session)).toList();
    return withSleeping(rest).pausing(now).opening(session);
  }

  private Talk withSleeping(List<Session> left) {
    return new Talk(open, paused, left, drafts, misses, attachments, heard, reminded, thread);
  }

  /** Lets go of the latest talk set aside if there is nothing in it to come back to. */
  Talk keepingLatest(Predicate<Session> worth) {
    return paused.isEmpty() || worth.test(paused.getLast())
        ? this
        : withPaused(paused.subList(0, paused.size() - 1));
  }

  /** Comes back to the latest talk that was set aside. */
  Talk resumed() {
    return withPaused(paused.subList(0, paused.size() - 1)).opening(paused.getLast());
  }

  /** Keeps what was written in a talk as a draft; one draft a flow. */
  Talk leaving(Session session, Instant now) {
    if (session.answers().isEmpty() || PASSAGES.contains(session.flow())) {
      return this;
    }
    List<Draft> kept = new ArrayList<>(drafts);
    kept.removeIf(draft -> draft.session().startedAt().equals(session.startedAt()));
    kept.add(new Draft(session, now, false));
    return withDrafts(kept.size() > MAX_DRAFTS ? kept.subList(1, kept.size()) : kept);
  }

  /** Ends all that is open or set aside; what was written in it stays as drafts. */
  Talk leavingAll(Instant now) {
    Talk left = this;
    for (Session session : paused) {
      left = left.leaving(session, now);
    }
    Session last = open;
    left = last == null ? left : left.leaving(last, now);
    return left.withPaused(List.of()).opening(null);
  }

  /** The latest draft, or that of a flow. */
  Optional<Draft> draft(Predicate<Draft> which) {
    return drafts.reversed().stream().filter(which).findFirst();
  }

  Talk withoutDraft(Session session) {
    return withDrafts(
        drafts.stream()
            .filter(draft -> !draft.session().startedAt().equals(session.startedAt()))
            .toList());
  }

  Talk shown(Draft offered) {
    return withDrafts(
        drafts.stream().map(draft -> draft.equals(offered) ? draft.shown() : draft).toList());
  }

  Talk withDrafts(List<Draft> left) {
    return new Talk(open, paused, sleeping, left, misses, attachments, heard, reminded, thread);
  }

  private Talk withPaused(List<Session> left) {
    return new Talk(open, left, sleeping, drafts, misses, attachments, heard, reminded, thread);
  }

  Talk withMisses(int count) {
    return new Talk(open, paused, sleeping, drafts, count, attachments, heard, reminded, thread);
  }

  Talk keeping(String attachment) {
    List<String> kept = new ArrayList<>(attachments);
    if (kept.size() < MAX_ATTACHMENTS && !kept.contains(attachment)) {
      kept.add(attachment);
    }
    return new Talk(open, paused, sleeping, drafts, misses, kept, heard, reminded, thread);
  }

  Talk withoutAttachments() {
    return new Talk(open, paused, sleeping, drafts, misses, List.of(), heard, reminded, thread);
  }

  /** The person wrote. */
  Talk heardAt(Instant now) {
    return new Talk(open, paused, sleeping, drafts, misses, attachments, now, false, thread);
  }

  Talk remindedOnce() {
    return new Talk(open, paused, sleeping, drafts, misses, attachments, heard, true, thread);
  }

  /** Since when the person is silent. */
  Instant since() {
    return Objects.requireNonNullElse(heard, Instant.EPOCH);
  }

  Talk saying(List<Call.Line> lines) {
    List<Call.Line> all = new ArrayList<>(thread);
    all.addAll(lines);
    List<Call.Line> last = all.subList(Math.max(0, all.size() - MAX_LINES), all.size());
    return new Talk(open, paused, sleeping, drafts, misses, attachments, heard, reminded, last);
  }

  /** Names the talk as it stands: what was set for another mark means nothing any more. */
  String mark() {
    Session session = open;
    String standing =
        session == null
            ? "none"
            : session.flow() + "@" + session.revision() + "/" + session.startedAt().toEpochMilli();
    return standing + "#" + since().toEpochMilli() + (reminded ? "r" : "");
  }
}

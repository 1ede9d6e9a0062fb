package org.cocrear.plans;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocrear.plans.StoredCommitment.Notice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Commitments of plans, and their milestones. Each change is one write that holds the change, its
 * line of history and, where the public follows, its news. All that changes something throws {@link
 * NoSuchElementException} for an unknown id and {@link InvalidCommitment} naming all fields to
 * mend.
 */
public class Commitments {

  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int ID_LENGTH = 6;

  private final CommitmentStore store;
  private final Plans plans;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final SecureRandom random = new SecureRandom();

  /** For a double that overrides what it needs. */
  @SuppressWarnings("NullAway")
  protected Commitments() {
    this(null, new Plans(), Clock.systemUTC(), event -> {});
  }

  /** Commitments in a store. */
  public Commitments(
      MongoOperations mongo, Plans plans, Clock clock, ApplicationEventPublisher events) {
    this.store = new CommitmentStore(mongo, plans);
    this.plans = plans;
    this.clock = clock;
    this.events = events;
  }

  /** Those of a plan that the public sees. */
  public List<Commitment> published(String planId) {
    return all(planId).stream().filter(one -> one.status() == Commitment.Status.PUBLISHED).toList();
  }

  /** All of a plan, drafts too. */
  public List<Commitment> all(String planId) {
    return store.ofPlan(planId).stream().map(StoredCommitment::commitment).toList();
  }

  /** One. */
  public Optional<Commitment> find(String id) {
    return store.find(id).map(StoredCommitment::commitment);
  }

  /** The one that a milestone belongs to. */
  public Optional<Commitment> ofMilestone(String milestoneId) {
    return store.withMilestone(milestoneId).map(StoredCommitment::commitment);
  }

  /** All that was done to one, oldest first; empty for an unknown id. */
  public List<Commitment.Step> history(String id) {
    return store.find(id).map(StoredCommitment::history).orElse(List.of());
  }

  /** Adds one of a plan file, its dates the true ones, unless it was added before. */
  public void importOnce(Commitment commitment) {
    Commitment moved = commitment.moved(plans.shift(commitment.planId()));
    Commitment fresh = moved.with(moved.status(), moved.milestones(), clock.instant());
    store.insert(StoredCommitment.first(fresh, step("system", "imported", "")));
  }

  /** Adds a draft. */
  public Commitment create(String planId, Commitment.Draft draft, String who) {
    Plan plan = plans.find(planId).orElseThrow(() -> new NoSuchElementException(planId));
    Commitment commitment = CommitmentRules.created(plan, newId(plan), draft, clock.instant());
    store.insert(StoredCommitment.first(commitment, step(who, "created", "")));
    return commitment;
  }

  /** Rewrites the texts; what they were stays in the history. A published one stays complete. */
  public Commitment edit(String id, Commitment.Draft draft, String who, String why) {
    return change(
        id,
        before -> {
          Commitment old = before.commitment();
          Commitment edited = old.with(CommitmentRules.checked(plan(old), draft), clock.instant());
          SortedMap<String, String> was = CommitmentRules.overwritten(old, edited);
          CommitmentRules.requireComplete(edited);
          return was.isEmpty()
              ? before
              : before.next(edited, new Commitment.Step(clock.instant(), who, "edited", why, was));
        });
  }

  /** Publishes, or takes back to a draft; the checklist must be complete to be published. */
  public Commitment show(String id, Commitment.Status status, String who, String why) {
    return change(
        id,
        before -> {
          Commitment old = before.commitment();
          if (old.status() == status) {
            return before;
          }
          Commitment shown = old.with(status, old.milestones(), clock.instant());
          CommitmentRules.requireComplete(shown);
          return switch (status) {
            case DRAFT -> before.next(shown, step(who, "withdrawn", why));
            case PUBLISHED ->
                before.next(
                    shown,
                    step(who, "published", why),
                    new Notice(before.nextNewsId(), null, null, null, null, clock.instant()));
          };
        });
  }

  /** Adds a milestone, as the last, due within the plan's term (R11). */
  public Commitment addMilestone(String id, Milestone.Draft draft, String who) {
    return change(
        id,
        before -> {
          Commitment old = before.commitment();
          Milestone added = CommitmentRules.added(plan(old), old, draft);
          List<Milestone> all = Stream.concat(old.milestones().stream(), Stream.of(added)).toList();
          return before.next(
              old.with(old.status(), all, clock.instant()),
              step(who, "milestone.added " + added.id(), ""));
        });
  }

  /** Moves a milestone on; the same again changes nothing and makes no news. */
  public Commitment move(String milestoneId, Milestone.Change change, String who) {
    Commitment owner =
        ofMilestone(milestoneId).orElseThrow(() -> new NoSuchElementException(milestoneId));
    return change(owner.id(), before -> moved(before, milestoneId, change, who));
  }

  private StoredCommitment moved(
      StoredCommitment before, String milestoneId, Milestone.Change change, String who) {
    Commitment old = before.commitment();
    Milestone was = old.milestone(milestoneId).orElseThrow();
    Milestone is = CommitmentRules.moved(plan(old), was, change);
    if (is.equals(was)) {
      return before;
    }
    List<Milestone> all = old.milestones().stream().map(one -> one.equals(was) ? is : one).toList();
    Commitment commitment = old.with(old.status(), all, clock.instant());
    Commitment.Step step = CommitmentRules.step(was, is, clock.instant(), who);
    return old.status() == Commitment.Status.PUBLISHED && CommitmentRules.newsworthy(was, is)
        ? before.next(commitment, step, notice(before.nextNewsId(), is))
        : before.next(commitment, step);
  }

  private Notice notice(String id, Milestone is) {
    return new Notice(id, is.title(), is.status(), is.reason(), is.due(), clock.instant());
  }

  /** News that were not yet announced, oldest first. */
  public List<News> unannounced() {
    return store.withNews().stream()
        .flatMap(stored -> stored.news().stream().map(notice -> notice.of(stored.commitment())))
        .sorted(Comparator.comparing(News::at).thenComparing(News::id))
        .toList();
  }

  /** Notes that all who follow were told. */
  public void announced(String newsId) {
    store.drop(newsId);
  }

  private Commitment change(String id, UnaryOperator<StoredCommitment> change) {
    StoredCommitment after = store.change(id, change);
    after.news().forEach(notice -> events.publishEvent(new NewsRing(notice.id())));
    return after.commitment();
  }

  private Plan plan(Commitment commitment) {
    return plans.find(commitment.planId()).orElseThrow();
  }

  private Commitment.Step step(String who, String what, String why) {
    return new Commitment.Step(clock.instant(), who, what, why, new TreeMap<>());
  }

  private String newId(Plan plan) {
    return random
        .ints(ID_LENGTH, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining("", plan.code().toLowerCase(Locale.ROOT) + "-", ""));
  }
}

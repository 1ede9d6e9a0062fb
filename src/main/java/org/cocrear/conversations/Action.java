package org.cocrear.conversations;

/** What a talk may ask of the rooms around it: a closed set. */
public enum Action {
  /** Ranks the axes of a text: tells {@code first}, {@code sure}, and the list {@code axes}. */
  CLASSIFY(true),
  /** Files a submission from the answers: tells {@code code}, {@code who}, {@code by}. */
  FILE(true),
  /** Corrects the axis that the author proposes for what was filed. */
  SUGGEST_AXIS(false),
  /** Looks a code up for its author: tells {@code found} and what there is to say. */
  STATUS(true),
  /** Follows a topic: an axis, a commitment, the author's own submissions. */
  SUBSCRIBE(false),
  /** Ends that. */
  UNSUBSCRIBE(false),
  /** Lists what is followed and what could be: tells lists {@code followed}, {@code open}. */
  TOPICS(true),
  /** Keeps a yes or no to news, with its wording and version. */
  CONSENT(false),
  /** Tells what is held of the person: {@code summary}. */
  MY_DATA(true),
  /** Removes the person; {@code keep} says whether released texts may stay. */
  ERASE(false),
  /** Chooses the language. */
  LANGUAGE(false),
  /** Stops whatever we start: {@code words} are kept as the proof. */
  STOP(false),
  /** Takes up ({@code how: take-up}) or drops the draft that began at {@code started}. */
  DRAFT(false),
  /** Calls a person of the staff, who reads {@code reason}. */
  HAND_OVER(false);

  private final boolean answers;

  Action(boolean answers) {
    this.answers = answers;
  }

  /** Whether the talk waits for what comes of it. */
  public boolean answers() {
    return answers;
  }
}

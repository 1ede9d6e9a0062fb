package org.cocrear.outreach;

import java.util.List;

/** Hands all that is due to the outbox: answers, news, reopened windows. */
public class Announcer {

  private final List<Round> rounds;

  Announcer(List<Round> rounds) {
    this.rounds = List.copyOf(rounds);
  }

  /** Carries out every round once; whoever repeats it finds the work done. */
  public void run() {
    Round.each(rounds, Round::go);
  }
}

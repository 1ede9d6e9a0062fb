package org.cocrear.messaging;

import java.util.Optional;

/**
 * What the simulated talks look like from inside, for whoever tries the bot; owned here, kept by
 * studio. Nothing of a talk with a real person ever comes here.
 */
public interface TalkMirror {

  /**
   * Keeps a turn.
   *
   * @param lane of a simulated address
   * @param id names the turn: the same again changes nothing
   * @param turn JSON: what was heard, and each take of the engine
   */
  void keep(AddressId lane, String id, String turn);

  /** The step, the answers and the effects of the latest turns, as JSON. */
  String look(AddressId lane);

  /** The talk as a golden talk; empty where nothing was begun. */
  Optional<String> talk(AddressId lane);
}

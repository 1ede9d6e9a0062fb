package org.cocrear.messaging;

/**
 * Where a person can be written to. Only this room stores it; all others carry its {@link
 * AddressId}.
 *
 * @param channel the means
 * @param account our side: a bot's name, our number, or {@code simulator}
 * @param theirs their side as one canonical text: a chat id, or a number in E.164; tells who it is
 * @param reach their side as the provider wrote it last: what is sent goes there
 */
public record Address(Channel channel, String account, String theirs, String reach) {

  /** The account of simulated talks. */
  public static final String SIMULATOR = "simulator";

  /** An address that is reached by its canonical form. */
  public Address(Channel channel, String account, String theirs) {
    this(channel, account, theirs, theirs);
  }

  /** Whether nobody real is behind it: the simulator answers for it. */
  public boolean simulated() {
    return account.equals(SIMULATOR);
  }

  @Override
  public String toString() {
    return channel.key() + ":" + account + ":…";
  }
}

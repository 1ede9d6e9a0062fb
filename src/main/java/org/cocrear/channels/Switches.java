package org.cocrear.channels;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Which channels the settings turn on.
 *
 * @param telegram {@code cocrear.telegram.token} or {@code .bots[0].token} is set
 * @param twilio {@code cocrear.twilio.account-sid} and {@code .auth-token} are set
 * @param simulator {@code cocrear.simulator.enabled}, or where unset: no other channel is on
 */
public record Switches(boolean telegram, boolean twilio, boolean simulator) {

  /** Our side of every simulated address, so that it never equals a provider's. */
  public static final String SIMULATOR_ACCOUNT = "simulator";

  /** Reads them. */
  public static Switches of(Environment environment) {
    Binder binder = Binder.get(environment);
    boolean telegram =
        set(binder, "cocrear.telegram.token") || set(binder, "cocrear.telegram.bots[0].token");
    boolean twilio =
        set(binder, "cocrear.twilio.account-sid") && set(binder, "cocrear.twilio.auth-token");
    boolean simulator =
        set(binder, "cocrear.simulator.enabled")
            ? binder.bind("cocrear.simulator.enabled", Boolean.class).orElse(false)
            : !telegram && !twilio;
    return new Switches(telegram, twilio, simulator);
  }

  private static boolean set(Binder binder, String key) {
    return !binder.bind(key, String.class).orElse("").isBlank();
  }
}

package org.cocrear.staff;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Sees to it that the account {@code admin} is there: with the password of the setting {@code
 * cocrear.admin.password}, also where the setting changed; else, at the first start, with a made
 * one.
 */
public class FirstAdministrator {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUP = 4;
  private static final int GROUPS = 3;

  private final @Nullable String made;

  FirstAdministrator(AccountStore store, PasswordEncoder encoder, String setting) {
    this.made = setting.isBlank() ? make(store, encoder) : null;
    if (!setting.isBlank()) {
      follow(store, encoder, setting);
    }
  }

  /** The made password, at the start that made it and never again. */
  public Optional<String> passwordToShow() {
    return Optional.ofNullable(made);
  }

  private static void follow(AccountStore store, PasswordEncoder encoder, String setting) {
    Optional<AccountStore.Stored> there = store.find(Accounts.FIRST);
    if (there.isEmpty()) {
      store.insert(first(), encoder.encode(setting));
    } else if (!encoder.matches(setting, there.get().hash())) {
      store.hash(Accounts.FIRST, encoder.encode(setting));
    }
  }

  private static @Nullable String make(AccountStore store, PasswordEncoder encoder) {
    if (store.find(Accounts.FIRST).isPresent()) {
      return null;
    }
    String password = readable();
    return store.insert(first(), encoder.encode(password)) ? password : null;
  }

  private static Account first() {
    return new Account(Accounts.FIRST, Role.ADMINISTRATOR, null, true);
  }

  private static String readable() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUP * GROUPS; i++) {
      password.append(i > 0 && i % GROUP == 0 ? "-" : "");
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}

package org.cocrear.staff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of the staff. An account is never removed: its traces keep its name. */
public class Accounts implements UserDetailsService {

  /** The first administrator, who cannot be shut out. */
  static final String FIRST = "admin";

  private static final int SHORTEST_PASSWORD = 10;

  private final AccountStore store;
  private final PasswordEncoder encoder;

  Accounts(AccountStore store, PasswordEncoder encoder) {
    this.store = store;
    this.encoder = encoder;
  }

  /** All, by name, the deactivated too. */
  public List<Account> all() {
    return store.all();
  }

  /** One. */
  public Optional<Account> find(String name) {
    return store.find(name).map(AccountStore.Stored::account);
  }

  /**
   * Adds an account.
   *
   * @throws InvalidAccount for a name that is taken or odd, a short password, a role without area
   */
  public Account add(String name, String password, Role role, @Nullable String area) {
    if (!name.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
      throw new InvalidAccount("name", "de 2 a 40: letras minúsculas sin acento, números, . _ -");
    }
    Account account = new Account(name, role, areaOf(role, area), true);
    if (!store.insert(account, encoder.encode(longEnough(password)))) {
      throw new InvalidAccount("name", "ese nombre ya existe");
    }
    return account;
  }

  /**
   * Changes what an account may do.
   *
   * @throws InvalidAccount for the first administrator, and for the role of an area without area
   */
  public void assign(String name, Role role, @Nullable String area) {
    notTheFirst(name, "role");
    store.role(name, role, areaOf(role, area));
  }

  /**
   * Lets an account sign in, or not any more.
   *
   * @throws InvalidAccount for the first administrator
   */
  public void activate(String name, boolean active) {
    notTheFirst(name, "active");
    store.active(name, active);
  }

  /**
   * Sets a new password.
   *
   * @throws InvalidAccount for a short one
   */
  public void password(String name, String password) {
    store.hash(name, encoder.encode(longEnough(password)));
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    AccountStore.Stored stored =
        store.find(name).orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    return User.withUsername(name)
        .password(stored.hash())
        .roles(stored.account().role().name())
        .disabled(!stored.account().active())
        .build();
  }

  private static @Nullable String areaOf(Role role, @Nullable String area) {
    if (role == Role.AREA && area == null) {
      throw new InvalidAccount("area", "falta el área que va a responder");
    }
    return area;
  }

  private static void notTheFirst(String name, String field) {
    if (name.equals(FIRST)) {
      throw new InvalidAccount(field, "la primera cuenta de administración no se cambia");
    }
  }

  private static String longEnough(String password) {
    if (password.length() < SHORTEST_PASSWORD) {
      throw new InvalidAccount("password", "al menos " + SHORTEST_PASSWORD + " caracteres");
    }
    return password;
  }
}

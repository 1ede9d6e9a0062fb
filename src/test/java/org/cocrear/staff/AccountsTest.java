package org.cocrear.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccountsTest {

  private final TestStore test = TestStore.fresh();
  private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
  private final AccountStore store = new AccountStore(test.operations());
  private final Accounts accounts = new Accounts(store, encoder);

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void theFirstPasswordIsMadeOnceAndFollowsTheSetting() {
    String made = new FirstAdministrator(store, encoder, "").passwordToShow().orElseThrow();
    assertThat(made).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
    assertThat(encoder.matches(made, accounts.loadUserByUsername("admin").getPassword())).isTrue();
    assertThat(new FirstAdministrator(store, encoder, "").passwordToShow()).isEmpty();
    new FirstAdministrator(store, encoder, "otra clave");
    assertThat(encoder.matches("otra clave", accounts.loadUserByUsername("admin").getPassword()))
        .isTrue();
  }

  @Test
  void aDeactivatedAccountStaysButCannotEnter() {
    accounts.add("ana", "una clave larga", Role.AREA, "ambiente");
    accounts.activate("ana", false);
    assertThat(accounts.loadUserByUsername("ana").isEnabled()).isFalse();
    assertThat(accounts.find("ana")).contains(new Account("ana", Role.AREA, "ambiente", false));
    assertThatThrownBy(() -> accounts.add("eva", "una clave larga", Role.AREA, null))
        .isInstanceOf(InvalidAccount.class);
    assertThatThrownBy(() -> accounts.add("ana", "una clave larga", Role.MESA, null))
        .isInstanceOf(InvalidAccount.class);
    new FirstAdministrator(store, encoder, "clave");
    assertThatThrownBy(() -> accounts.activate("admin", false)).isInstanceOf(InvalidAccount.class);
  }

  @Test
  void aPasswordThatMatchedIsNotHashedAgain() {
    AtomicInteger asked = new AtomicInteger();
    PasswordEncoder counting =
        new PasswordEncoder() {
          @Override
          public String encode(CharSequence raw) {
            return encoder.encode(raw);
          }

          @Override
          public boolean matches(CharSequence raw, String hash) {
            asked.incrementAndGet();
            return encoder.matches(raw, hash);
          }
        };
    RememberingPasswords remembering = new RememberingPasswords(counting);
    String hash = remembering.encode("clave");
    assertThat(remembering.matches("clave", hash)).isTrue();
    assertThat(remembering.matches("clave", hash)).isTrue();
    assertThat(remembering.matches("otra", hash)).isFalse();
    assertThat(remembering.matches("otra", hash)).isFalse();
    assertThat(asked).hasValue(3);
  }

  @Test
  void theTrailGivesTheNewestFirst() {
    TestClock clock = TestClock.at("2021-06-14T12:00:00Z");
    AuditTrail trail = new AuditTrail(test.operations(), clock);
    trail.record("ana", "a", "ROS-1", "");
    trail.record("ana", "b", "ROS-2", "porque sí");
    clock.pass(Duration.ofDays(1));
    trail.record("beto", "c", "ROS-1", "");
    assertThat(trail.newest("", 10)).extracting(AuditEntry::what).containsExactly("c", "b", "a");
    assertThat(trail.newest("ROS-1", 10)).extracting(AuditEntry::what).containsExactly("c", "a");
  }
}

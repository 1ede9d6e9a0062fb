package org.cocrear.staff;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The staff on a store, for the tests of other rooms. */
public final class StaffForTests {

  private StaffForTests() {}

  public static Accounts accounts(MongoOperations mongo) {
    return new Accounts(
        new AccountStore(mongo), PasswordEncoderFactories.createDelegatingPasswordEncoder());
  }
}

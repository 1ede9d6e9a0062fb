package org.cocrear.staff;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Wires accounts and trail. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

  @Bean
  PasswordEncoder passwordEncoder() {
    return new RememberingPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
  }

  @Bean
  AccountStore accountStore(MongoOperations mongo) {
    return new AccountStore(mongo);
  }

  @Bean
  Accounts accounts(AccountStore store, PasswordEncoder encoder) {
    return new Accounts(store, encoder);
  }

  @Bean
  FirstAdministrator firstAdministrator(
      AccountStore store, PasswordEncoder encoder, Environment environment) {
    String setting = environment.getProperty("cocrear.admin.password", "");
    return new FirstAdministrator(store, encoder, setting);
  }

  @Bean
  AuditTrail auditTrail(MongoOperations mongo, Clock clock) {
    return new AuditTrail(mongo, clock);
  }
}

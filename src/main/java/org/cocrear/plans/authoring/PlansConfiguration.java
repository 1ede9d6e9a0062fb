package org.cocrear.plans.authoring;

import java.time.Clock;
import java.util.List;
import org.cocrear.plans.Commitments;
import org.cocrear.plans.PlanSettings;
import org.cocrear.plans.Plans;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads the plan files at start, refuses a start with problems, and imports what is new. */
@Configuration(proxyBeanMethods = false)
class PlansConfiguration {

  @Bean
  PlanSettings planSettings(Environment environment) {
    return PlanSettings.of(environment);
  }

  @Bean
  Imported importedPlans(PlanSettings settings, MongoOperations mongo) {
    List<PlanFile> files = PlanFiles.read(settings.location());
    PlanStore store = new PlanStore(mongo);
    files.forEach(file -> store.importOnce(file.known()));
    return new Imported(files, store.all());
  }

  @Bean
  Plans plans(Imported imported, PlanSettings settings, Clock clock) {
    return new Plans(imported.known(), settings, clock);
  }

  @Bean
  Commitments commitments(
      MongoOperations mongo,
      Plans plans,
      Clock clock,
      ApplicationEventPublisher events,
      Imported imported) {
    Commitments commitments = new Commitments(mongo, plans, clock, events);
    imported.files().stream()
        .flatMap(file -> file.commitments().stream())
        .forEach(commitments::importOnce);
    return commitments;
  }

  /** What the files say, and what the store knows of it now. */
  record Imported(List<PlanFile> files, List<Plans.Known> known) {}
}

package org.cocrear.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cocrear.Fakes;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.nlp.Classifiers;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.TextPipeline;
import org.cocrear.nlp.authoring.Corrector;
import org.cocrear.plans.Plans;
import org.cocrear.staff.AuditTrail;
import org.cocrear.staff.Role;
import org.cocrear.submissions.Submissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Who may look at learning, train and go back (requirement M22). */
class LearningPagesTest {

  private final List<String> started = new ArrayList<>();

  @Configuration
  @EnableMethodSecurity
  static class Secured {}

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void reviewersAndAdministratorsTeach(Role role) {
    boolean may = role == Role.REVIEWER || role == Role.ADMINISTRATOR;
    try (var context = new AnnotationConfigApplicationContext()) {
      context.register(Secured.class);
      context.registerBean(LearningPages.class, this::pages);
      context.refresh();
      LearningPages pages = context.getBean(LearningPages.class);
      var who = new TestingAuthenticationToken("ana", "", "ROLE_" + role.name());
      SecurityContextHolder.getContext().setAuthentication(who);
      expect(may, () -> pages.show(new ExtendedModelMap()));
      expect(may, () -> pages.train(who, new RedirectAttributesModelMap()));
      expect(may, () -> pages.use("", who, new RedirectAttributesModelMap()));
      expect(may, () -> pages.export(who));
    }
    assertThat(started).hasSize(may ? 1 : 0);
  }

  private LearningPages pages() {
    MongoOperations mongo = TestStore.fresh().operations();
    TestClock clock = TestClock.at("2026-05-04T15:00:00Z");
    Plans plans = Fakes.plans(Fakes.plan());
    Lessons lessons =
        new Lessons(
            new Submissions(
                mongo, Fakes::classify, plans, new Fakes.Promises(), rung -> {}, clock));
    VersionStore versions = new VersionStore(mongo);
    RunStore runs = new RunStore(mongo, clock);
    AuditTrail trail = new AuditTrail(mongo, clock);
    ModelFolder folder = ModelFolder.inJar();
    RunningModel model = new RunningModel(versions, new Classifiers(folder));
    Rehearsal rehearsal =
        new Rehearsal(new PathMatchingResourcePatternResolver(), "classpath:nlp-models/");
    Retraining retraining =
        new Retraining(
            plans, lessons, rehearsal, new Corrector(folder), model, versions, runs, trail, clock);
    NextToReview next = new NextToReview(new TextPipeline(folder));
    return new LearningPages(
        plans, lessons, next, model, versions, runs, retraining, started::add, trail, clock);
  }

  private static void expect(boolean may, ThrowingCallable act) {
    if (may) {
      assertThatCode(act).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }
  }
}

package org.cocrear.review;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cocrear.desk.Call;
import org.cocrear.staff.Role;
import org.cocrear.submissions.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may decide (requirement M22). */
class RolesTest {

  private static final String CODE = "ROS-7K2M";

  @Configuration
  @EnableMethodSecurity
  static class Secured {}

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyReviewersAndAdministratorsDecide(Role role) {
    boolean may = role == Role.REVIEWER || role == Role.ADMINISTRATOR;
    Rig rig = new Rig().keep(Rig.proposal(CODE, "Más árboles"));
    rig.calls.add(new Call("c/1", "person", Rig.NOW, List.of(), List.of(), null));
    try (var context = secured(rig)) {
      Decisions decisions = context.getBean(Decisions.class);
      DeskPages desk = context.getBean(DeskPages.class);
      var who = enter("ana", role);
      Decisions.AnswerDraft draft = new Decisions.AnswerDraft("adopted", "Sí", null, null);
      Stream.<ThrowingCallable>of(
              () -> decisions.decideAxes(CODE, List.of("salud"), "ana"),
              () -> decisions.answer(CODE, draft, "ana"),
              () -> decisions.publish(CODE, true, null, "ana"),
              () -> decisions.link(CODE, List.of(), "ana"),
              () -> decisions.merge(CODE, CODE, "x", "ana"),
              () -> desk.say("c/1", "Hola", who),
              () -> desk.close("c/1", who))
          .forEach(act -> expect(may, act));
      assertThatCode(desk::calls).doesNotThrowAnyException();
    }
  }

  @Test
  void anAreaAnswersWhatWasRoutedToIt() {
    Submission routed =
        Rig.changed(Rig.proposal(CODE, "x"), List.of("ambiente"), null, List.of(), null);
    Rig rig = new Rig().keep(routed).keep(Rig.proposal("ROS-2222", "nobody has decided"));
    Decisions.AnswerDraft draft = new Decisions.AnswerDraft("adopted", "Sí", null, null);
    try (var context = secured(rig)) {
      Decisions decisions = context.getBean(Decisions.class);
      enter("verde", Role.AREA);
      expect(true, () -> decisions.answer(CODE, draft, "verde"));
      expect(false, () -> decisions.answer("ROS-2222", draft, "verde"));
      expect(false, () -> decisions.publish(CODE, true, null, "verde"));
      enter("salud", Role.AREA);
      expect(false, () -> decisions.answer(CODE, draft, "salud"));
      enter("verde", Role.MESA);
      expect(false, () -> decisions.answer(CODE, draft, "verde"));
    }
  }

  private static AnnotationConfigApplicationContext secured(Rig rig) {
    var context = new AnnotationConfigApplicationContext();
    context.register(Secured.class);
    context.registerBean("areas", Areas.class, () -> rig.areas);
    context.registerBean(
        Decisions.class, () -> new Decisions(rig.submissions, rig.audit, rig.clock));
    context.registerBean(
        DeskPages.class,
        () ->
            new DeskPages(
                rig.desk, Rig.PATIENCE, rig.attachments, rig.plans, rig.audit, rig.clock));
    context.refresh();
    return context;
  }

  private static TestingAuthenticationToken enter(String name, Role role) {
    var who = new TestingAuthenticationToken(name, "", "ROLE_" + role.name());
    SecurityContextHolder.getContext().setAuthentication(who);
    return who;
  }

  private static void expect(boolean may, ThrowingCallable act) {
    if (may) {
      assertThatCode(act).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }
  }
}

package org.cocrear.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.TestStore;
import org.cocrear.conversations.Course;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Session;
import org.cocrear.conversations.authoring.FlowSource;
import org.cocrear.studio.Publication.Running;
import org.cocrear.studio.Publishing.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A flow is changed in mid-talk, three ways (requirement M6). */
class PublishingTest {

  private static final String ID = "encuesta";
  private static final String YAML =
      """
      title: flow.encuesta
      kind: survey
      steps:
        color:
          choose: encuesta.color
          as: color
          options:
            - { id: red, label: encuesta.red }
            - { id: blue, label: encuesta.blue }
          next: why
        why: { ask: encuesta.why, as: why, skip: yes, next: file }
        file: { do: file, with: { kind: survey, survey: encuesta, text: "{why}" }, next: thanks }
        thanks: { end: encuesta.thanks }
      """;

  private final TestStore store = TestStore.fresh();
  private final Studio studio = new Studio(store);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aDraftIsPublishedAndEveryNodeSeesIt() {
    Studio other = new Studio(store);
    assertThat(other.flows.current(ID)).isEmpty();
    Flow flow = publish(source(YAML, "¿Por qué?"), Running.STAY);
    assertThat(studio.drafts.find(ID)).isEmpty();
    assertThat(other.flows.current(ID)).isEmpty();
    other.time.pass(Duration.ofSeconds(2));
    assertThat(other.flows.current(ID)).contains(flow);
    assertThat(other.flows.all()).contains(flow);
    assertThat(new Studio(store).flows.current(ID)).contains(flow);
    assertThat(studio.audit.newest(ID, 1))
        .extracting(it -> it.what())
        .containsExactly("flow.published");
  }

  @Test
  void aTalkStaysOnItsRevisionWithItsTexts() {
    Flow one = publish(source(YAML, "¿Por qué?"), Running.STAY);
    Session talk = at("why", one);
    Flow two = publish(source(YAML, "Contame por qué."), Running.STAY);

    assertThat(one.revision()).isNotEqualTo(two.revision());
    assertThat(studio.flows.course(talk)).isEqualTo(new Course.GoesOn(talk));
    Studio later = new Studio(store);
    assertThat(later.flows.at(ID, one.revision())).contains(one);
    assertThat(says(later, one)).isEqualTo("¿Por qué?");
    assertThat(says(later, two)).isEqualTo("Contame por qué.");
  }

  @Test
  void aTalkIsMovedWhereItsStepStillIs() {
    Flow one = publish(source(YAML, "¿Por qué?"), Running.STAY);
    String renamed =
        YAML.replace("why: { ask", "reason: { ask").replace("next: why", "next: reason");
    Session inColor = at("color", one);
    Session inWhy = at("why", one);
    Flow two = publish(source(renamed, "¿Por qué?"), Running.MOVE);
    assertThat(studio.flows.course(inColor))
        .isEqualTo(new Course.GoesOn(inColor.on(two.revision())));
    assertThat(studio.flows.course(inWhy)).isEqualTo(new Course.Ends(ID));
  }

  @Test
  void whoIsMovedIsAskedAgainWhereTheOptionsAreOthers() {
    Flow one = publish(source(YAML, "¿Por qué?"), Running.STAY);
    String swapped = YAML.replace("id: red, label: encuesta.red", "id: green, label: encuesta.red");
    Session talk = at("color", one);
    Flow two = publish(source(swapped, "¿Por qué?"), Running.MOVE);
    assertThat(studio.flows.course(talk)).isEqualTo(new Course.AsksAgain(talk.on(two.revision())));
  }

  @Test
  void aTalkEndsKindlyAlsoWhenMoreIsPublishedAfterwards() {
    Flow one = publish(source(YAML, "¿Por qué?"), Running.STAY);
    Session talk = at("why", one);
    publish(source(YAML, "Dos"), Running.END);
    Flow three = publish(source(YAML, "Tres"), Running.STAY);
    assertThat(studio.flows.course(talk)).isEqualTo(new Course.Ends(ID));
    Session fresh = at("why", three);
    assertThat(studio.flows.course(fresh)).isEqualTo(new Course.GoesOn(fresh));
  }

  @Test
  void nothingIsPublishedWithAProblem() {
    draft(source(YAML.replace("next: file }", "next: nowhere }"), "¿Por qué?"));
    assertThat(tryPublishing(Running.STAY))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.problems()).anyMatch(it -> it.contains("nowhere")));
    assertThat(studio.flows.current(ID)).isEmpty();
  }

  @Test
  void nothingIsPublishedWithARedTalkUntilItIsAccepted() {
    FlowSource quick = studio.shelf.source("status").orElseThrow();
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>(quick.texts());
    texts.replaceAll(
        (locale, all) -> {
          SortedMap<String, String> other = new TreeMap<>(all);
          other.replaceAll(
              (key, text) ->
                  key.startsWith("status.") && !text.contains("\n") ? text + " ¡Sí!" : text);
          return other;
        });
    FlowDraft draft = studio.drafts.keep(new FlowSource("status", quick.yaml(), texts), "ana");
    Outcome outcome = studio.publishing.publish("status", draft.version(), Running.STAY, "", "ana");
    assertThat(outcome).isInstanceOf(Outcome.Red.class);
    SortedMap<String, String> accepted = new TreeMap<>();
    ((Outcome.Red) outcome).talks().forEach(talk -> accepted.put(talk.name(), talk.played()));
    assertThat(accepted).isNotEmpty();
    studio.drafts.save(draft.version(), draft.source(), accepted, "ana");
    assertThat(studio.publishing.publish("status", draft.version() + 1, Running.STAY, "", "ana"))
        .isInstanceOf(Outcome.Published.class);
    studio.drafts.keep(source(YAML, "x"), "ana");
    assertThat(tryPublishing(Running.STAY)).isInstanceOf(Outcome.Published.class);
  }

  @Test
  void twoWhoEditDoNotOverwriteEachOther() {
    FlowDraft read = studio.drafts.keep(source(YAML, "¿Por qué?"), "ana");
    FlowSource anas = source(YAML, "Ana");
    FlowSource beas = source(YAML, "Bea");
    assertThat(studio.drafts.save(read.version(), anas, new TreeMap<>(), "ana"))
        .isInstanceOf(Drafts.Outcome.Kept.class);
    assertThat(studio.drafts.save(read.version(), beas, new TreeMap<>(), "bea"))
        .isInstanceOfSatisfying(
            Drafts.Outcome.Overtaken.class, it -> assertThat(it.other().source()).isEqualTo(anas));
    assertThat(studio.drafts.history(ID)).extracting(FlowDraft::version).containsExactly(2, 1);
    assertThat(studio.publishing.publish(ID, read.version(), Running.STAY, "", "bea"))
        .isInstanceOf(Outcome.Overtaken.class);
  }

  @Test
  void anEarlierRevisionIsPublishedAgain() {
    Flow one = publish(source(YAML, "¿Por qué?"), Running.STAY);
    publish(source(YAML, "Dos"), Running.STAY);
    FlowSource before = studio.shelf.source(ID, one.revision()).orElseThrow();
    Flow again = publish(Publishing.own(before), Running.MOVE);
    assertThat(again).isEqualTo(one);
    assertThat(studio.shelf.publications(ID)).hasSize(3);
    assertThat(tryAgain(before)).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void aShippedFlowIsKeptWithItsTextsAndFoundAfterTheFilesChanged() {
    Flow shipped = studio.flows.current("status").orElseThrow();
    SortedMap<String, String> other = new TreeMap<>(Studio.FILES);
    other.computeIfPresent("status.yml", (path, yaml) -> yaml + "\n  more: { end: \"\" }\n");
    other.replaceAll((path, yaml) -> yaml.replaceFirst("steps:\n", "steps:\n"));
    assertThat(studio.revisions.source("status", shipped.revision()))
        .hasValueSatisfying(
            source -> assertThat(source.texts().get("es")).containsKey("flow.status"));
    assertThat(studio.revisions.find("status", shipped.revision())).contains(shipped);
  }

  private Outcome tryAgain(FlowSource source) {
    draft(Publishing.own(source));
    return tryPublishing(Running.STAY);
  }

  private Flow publish(FlowSource source, Running running) {
    draft(source);
    Outcome outcome = tryPublishing(running);
    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    return ((Outcome.Published) outcome).flow();
  }

  private void draft(FlowSource source) {
    studio.drafts.keep(source, "ana");
  }

  private Outcome tryPublishing(Running running) {
    int version = studio.drafts.find(ID).orElseThrow().version();
    return studio.publishing.publish(ID, version, running, "nota", "ana");
  }

  private static String says(Studio studio, Flow flow) {
    return studio.voices.of(ID, flow.revision()).say("es-AR", "encuesta.why");
  }

  private static Session at(String step, Flow flow) {
    Session begun = Session.of(flow, Instant.EPOCH);
    return new Session(
        begun.flow(),
        begun.revision(),
        step,
        begun.answers(),
        begun.startedAt(),
        begun.lists(),
        begun.offered(),
        begun.asked(),
        1,
        0,
        0,
        0,
        List.of(),
        null);
  }

  private static FlowSource source(String yaml, String why) {
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    for (String locale : List.of("es", "en", "pt")) {
      SortedMap<String, String> own = new TreeMap<>();
      own.put("flow.encuesta", "la encuesta");
      own.put("encuesta.color", "¿Qué color?");
      own.put("encuesta.red", "Rojo");
      own.put("encuesta.blue", "Azul");
      own.put("encuesta.why", why);
      own.put("encuesta.thanks", "Gracias");
      texts.put(locale, own);
    }
    return new FlowSource(ID, yaml, texts);
  }
}

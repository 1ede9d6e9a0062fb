package org.cocrear.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.authoring.FlowFiles;
import org.cocrear.conversations.authoring.FlowSketch;
import org.cocrear.conversations.authoring.FlowSource;
import org.junit.jupiter.api.Test;

class FlowPagesTest {

  private static final Bot BOT = Bot.read(BotConfiguration.files("classpath:/bot/"));
  private static final FlowFiles FLOWS =
      FlowFiles.read(BotConfiguration.files("classpath:/conversations/"), BOT);

  @Test
  void everyShippedFlowIsDrawnWithAllItsStepsInside() {
    for (Flow flow : FLOWS.all()) {
      Drawing drawing = Drawing.of(flow, StepView.texts(flow, BOT.voice(), "es-AR"));
      assertThat(drawing.boxes()).hasSameSizeAs(flow.steps().keySet());
      assertThat(drawing.boxes())
          .allMatch(box -> box.x() >= 0 && box.x() + box.width() <= drawing.width())
          .allMatch(box -> box.y() >= 0 && box.y() + box.height() <= drawing.height());
      assertThat(drawing.lines()).allMatch(line -> line.path().startsWith("M"));
    }
  }

  @Test
  void aPhoneShowsWhatEachChannelWouldShow() {
    Phone menu = phone("menu", "cocreation", BOT.voice());
    assertThat(menu.buttons()).hasSizeBetween(4, 10);
    assertThat(menu.few()).isFalse();
    assertThat(menu.many()).isFalse();
    assertThat(menu.tooLong()).isEmpty();
    assertThat(menu.segments().forcing()).isNull();
    Phone summary = phone("proposal", "summary", BOT.voice());
    assertThat(summary.sms()).contains("\n1 ");
    assertThat(summary.cost()).isEqualTo("0.08 USD");
  }

  @Test
  void aPhoneNamesTheLetterThatCostsAndTheLabelThatDoesNotFit() {
    Voice voice =
        BOT.voice()
            .with(
                Map.of(
                    "es-AR",
                    Map.of(
                        "proposal.summary.sms", "¿Enviás? Ж",
                        "option.send", "Sí, mandala ya mismo por favor")));
    Phone summary = phone("proposal", "summary", voice);
    assertThat(summary.segments().forcing()).isEqualTo("Ж");
    assertThat(summary.tooLong()).containsExactly("Sí, mandala ya mismo por favor");
  }

  @Test
  void aProblemStandsBesideItsLine() {
    String yaml = "title: x\nsteps:\n  a: { say: b }\n";
    assertThat(
            Problem.of(
                List.of(
                    "conversations/f.yml:3: step `a` is wrong",
                    "conversations/f.yml:3:9: no text",
                    "conversations/other.yml:1: bad"),
                "f",
                yaml))
        .containsExactly(
            new Problem(3, 0, "step `a` is wrong", "  a: { say: b }"),
            new Problem(3, 9, "no text", "  a: { say: b }"),
            new Problem(0, 0, "conversations/other.yml:1: bad", ""));
  }

  @Test
  void aComparisonShowsWhatChangedWithALittleAround() {
    Comparison changed = Comparison.of("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nd\ne\nX\ng\nh");
    assertThat(changed.lines())
        .extracting(line -> line.kind() + " " + line.text())
        .containsExactly("skip …", "same d", "same e", "gone f", "new X", "same g", "new h");
    assertThat(Comparison.of("a\nb", "a\nb").empty()).isTrue();
  }

  @Test
  void aFlowWithProblemsIsDrawnAsFarAsItCanBeRead() {
    String yaml = "steps:\n  a: { say: menu.ask, next: nowhere }\n  b: { bad: yes }\n";
    Flow sketch = FlowSketch.of(new FlowSource("f", yaml, new TreeMap<>()));
    Drawing drawing = Drawing.of(sketch, Map.of());
    assertThat(drawing.boxes()).extracting(Drawing.Box::step).containsExactly("a");
    assertThat(drawing.lines()).isEmpty();
  }

  private static Phone phone(String flow, String step, Voice voice) {
    Flow found = FLOWS.current(flow).orElseThrow();
    Phone phone = Phone.of(found.steps().get(step), found, voice, "es-AR", new Price("0.08 USD"));
    assertThat(phone).isNotNull();
    return phone;
  }
}

package org.cocrear.studio.web;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.cocrear.bot.Voice;
import org.cocrear.bot.Voices;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.authoring.FlowSource;
import org.cocrear.plans.Plans;
import org.cocrear.studio.Drafts;
import org.cocrear.studio.FlowDraft;
import org.cocrear.studio.FlowShelf;
import org.cocrear.studio.Funnels;
import org.cocrear.studio.Publication;
import org.cocrear.studio.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The flows: what is published, what is being written, how far people come. */
@Controller
class FlowPages {

  private static final String BLANK =
      """
      title: flow.%1$s
      kind: talk
      steps:
        hello: { say: %1$s.hello, next: question }
        question: { ask: %1$s.question, as: answer, skip: yes, next: thanks }
        thanks: { end: %1$s.thanks }
      """;

  private final FlowShelf shelf;
  private final Drafts drafts;
  private final Publishing publishing;
  private final Funnels funnels;
  private final Voices voices;
  private final Plans plans;
  private final Price price;

  FlowPages(
      FlowShelf shelf,
      Drafts drafts,
      Publishing publishing,
      Funnels funnels,
      Voices voices,
      Plans plans,
      Price price) {
    this.shelf = shelf;
    this.drafts = drafts;
    this.publishing = publishing;
    this.funnels = funnels;
    this.voices = voices;
    this.plans = plans;
    this.price = price;
  }

  /**
   * A flow of the list.
   *
   * @param title empty for one that was never published
   * @param problems of its draft; null where there is none
   * @param older talks that are open on earlier revisions
   */
  record Row(
      String id,
      String title,
      @Nullable String command,
      boolean survey,
      boolean ours,
      int revisions,
      long open,
      long older,
      @Nullable Integer problems,
      @Nullable FlowDraft draft) {}

  @GetMapping("/staff/conversations")
  String flows(Model model, @Nullable Authentication who) {
    List<Row> published = shelf.all().stream().map(this::row).toList();
    List<Row> fresh =
        drafts.open().stream()
            .filter(draft -> shelf.current(draft.source().id()).isEmpty())
            .map(this::fresh)
            .toList();
    model.addAttribute("flows", published);
    model.addAttribute("fresh", fresh);
    model.addAttribute("mayEdit", Editors.may(who));
    return "studio/flows";
  }

  @GetMapping("/staff/conversations/{id}")
  String flow(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String locale,
      Model model,
      @Nullable Authentication who) {
    Flow flow = shelf.current(id).orElseThrow(FlowPages::none);
    Voice voice = voices.of(id, flow.revision());
    String spoken = locale.isBlank() ? plans.active().locale() : locale;
    model.addAttribute("flow", flow);
    model.addAttribute("title", voice.say(spoken, flow.title()));
    model.addAttribute("locale", spoken);
    model.addAttribute("locales", StepView.locales(voice, plans.active().locale()));
    model.addAttribute("drawing", Drawing.of(flow, StepView.texts(flow, voice, spoken)));
    model.addAttribute("step", StepView.of(flow, step, voice, spoken, price));
    model.addAttribute("steps", Funnels.met(flow));
    model.addAttribute("funnel", funnels.of(flow));
    model.addAttribute("publications", shelf.publications(id).reversed());
    model.addAttribute("shipped", shelf.shippedRevision(id).orElse(""));
    model.addAttribute("draft", drafts.find(id).orElse(null));
    model.addAttribute("yaml", shelf.source(id).map(FlowSource::yaml).orElse(""));
    model.addAttribute("mayEdit", Editors.may(who));
    return "studio/flow";
  }

  /** Begins a flow that is not there yet. */
  @PostMapping("/staff/conversations")
  @PreAuthorize(Editors.ONLY)
  String begin(@RequestParam String id, Authentication who) {
    String name = id.strip();
    if (shelf.current(name).isEmpty() && drafts.find(name).isEmpty()) {
      drafts.keep(new FlowSource(name, BLANK.formatted(name), new TreeMap<>()), who.getName());
    }
    return "redirect:/staff/conversations/" + name + "/draft";
  }

  /** Begins a draft of a published flow, or of an earlier revision of it. */
  @PostMapping("/staff/conversations/{id}/draft/begin")
  @PreAuthorize(Editors.ONLY)
  String edit(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String revision,
      Authentication who) {
    Optional<FlowSource> source =
        revision.isBlank() ? shelf.source(id) : shelf.source(id, revision);
    if (drafts.find(id).isEmpty() || !revision.isBlank()) {
      drafts.keep(Publishing.own(source.orElseThrow(FlowPages::none)), who.getName());
    }
    return "redirect:/staff/conversations/" + id + "/draft";
  }

  private Row row(Flow flow) {
    Optional<FlowDraft> draft = drafts.find(flow.id());
    List<Publication> publications = shelf.publications(flow.id());
    long older =
        publications.stream()
            .map(Publication::revision)
            .distinct()
            .filter(revision -> !revision.equals(flow.revision()))
            .mapToLong(revision -> funnels.open(flow.id(), revision))
            .sum();
    return new Row(
        flow.id(),
        voices.of(flow.id(), flow.revision()).say(plans.active().locale(), flow.title()),
        flow.command(),
        flow.kind() == Flow.Kind.SURVEY,
        shelf.shippedRevision(flow.id()).filter(flow.revision()::equals).isEmpty(),
        publications.size(),
        funnels.open(flow.id(), flow.revision()),
        older,
        draft.map(this::problems).orElse(null),
        draft.orElse(null));
  }

  private Row fresh(FlowDraft draft) {
    return new Row(draft.source().id(), "", null, false, true, 0, 0, 0, problems(draft), draft);
  }

  private Integer problems(FlowDraft draft) {
    return publishing.check(draft.source()).problems().size();
  }

  static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "", new NoSuchElementException());
  }
}

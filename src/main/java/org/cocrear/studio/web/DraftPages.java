package org.cocrear.studio.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;
import org.cocrear.conversations.authoring.FlowKeys;
import org.cocrear.conversations.authoring.FlowSketch;
import org.cocrear.conversations.authoring.FlowSource;
import org.cocrear.plans.Plans;
import org.cocrear.studio.Drafts;
import org.cocrear.studio.FlowDraft;
import org.cocrear.studio.FlowShelf;
import org.cocrear.studio.Publishing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff write a flow: its YAML, and its texts beside a phone. */
@Controller
@RequestMapping("/staff/conversations/{id}/draft")
@PreAuthorize(Editors.ONLY)
class DraftPages {

  private static final String FIELD = "text:";

  private final Drafts drafts;
  private final FlowShelf shelf;
  private final Publishing publishing;
  private final Plans plans;
  private final Price price;

  DraftPages(Drafts drafts, FlowShelf shelf, Publishing publishing, Plans plans, Price price) {
    this.drafts = drafts;
    this.shelf = shelf;
    this.publishing = publishing;
    this.plans = plans;
    this.price = price;
  }

  /** A text that is edited; {@code inherited} is what is said where it is left empty. */
  record Field(String key, String text, String inherited, boolean brief) {}

  @GetMapping
  String draft(@PathVariable String id, Model model) {
    return page(require(id), model);
  }

  @PostMapping
  String save(
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam String yaml,
      Model model,
      Authentication who,
      RedirectAttributes flash) {
    FlowDraft read = drafts.version(id, version).orElseGet(() -> require(id));
    FlowSource source = new FlowSource(id, yaml, read.source().texts());
    return switch (drafts.save(version, source, read.talks(), who.getName())) {
      case Drafts.Outcome.Kept kept -> {
        flash.addFlashAttribute("notice", "Guardado como versión " + kept.draft().version() + ".");
        yield "redirect:/staff/conversations/" + id + "/draft";
      }
      case Drafts.Outcome.Overtaken overtaken -> {
        model.addAttribute("mine", source.yaml());
        model.addAttribute(
            "overtaken", Comparison.of(overtaken.other().source().yaml(), source.yaml()));
        yield page(overtaken.other(), model);
      }
    };
  }

  @PostMapping("/discard")
  String discard(@PathVariable String id, Authentication who, RedirectAttributes flash) {
    drafts.discard(id, who.getName());
    flash.addFlashAttribute("notice", "Borrador descartado; su historia queda.");
    return "redirect:/staff/conversations";
  }

  @GetMapping("/texts")
  String texts(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String locale,
      Model model) {
    FlowDraft draft = require(id);
    return textsPage(draft, draft.source(), step, spoken(locale), model);
  }

  @PostMapping("/texts")
  String saveTexts(
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam String step,
      @RequestParam String locale,
      @RequestParam Map<String, String> all,
      Model model,
      Authentication who,
      RedirectAttributes flash) {
    FlowDraft read = drafts.version(id, version).orElseGet(() -> require(id));
    FlowSource source = edited(read.source(), locale, all);
    return switch (drafts.save(version, source, read.talks(), who.getName())) {
      case Drafts.Outcome.Kept kept -> {
        flash.addFlashAttribute("notice", "Guardado como versión " + kept.draft().version() + ".");
        flash.addAttribute("step", step);
        flash.addAttribute("locale", locale);
        yield "redirect:/staff/conversations/" + id + "/draft/texts";
      }
      case Drafts.Outcome.Overtaken overtaken -> {
        model.addAttribute("overtaken", Comparison.ofTexts(overtaken.other().source(), source));
        FlowSource mine = edited(overtaken.other().source(), locale, all);
        yield textsPage(overtaken.other(), mine, step, locale, model);
      }
    };
  }

  /** The phones with what is being typed; nothing is kept. */
  @PostMapping("/preview")
  String preview(
      @PathVariable String id,
      @RequestParam String step,
      @RequestParam String locale,
      @RequestParam Map<String, String> all,
      Model model) {
    FlowSource source = edited(require(id).source(), locale, all);
    phones(source, step, locale, model);
    return "studio/phones :: phones(step=${step})";
  }

  private String page(FlowDraft draft, Model model) {
    FlowSource source = draft.source();
    List<Problem> problems =
        Problem.of(publishing.check(source).problems(), source.id(), source.yaml());
    Flow sketch = FlowSketch.of(source);
    Voice voice = shelf.bench().voice(source);
    String locale = plans.active().locale();
    model.addAttribute("id", source.id());
    model.addAttribute("draft", draft);
    model.addAttribute("problems", problems);
    model.addAttribute("rows", Math.clamp(source.yaml().lines().count() + 3, 12, 60));
    model.addAttribute("drawing", Drawing.of(sketch, StepView.texts(sketch, voice, locale)));
    model.addAttribute("published", shelf.current(source.id()).orElse(null));
    model.addAttribute("history", drafts.history(source.id()));
    return "studio/draft";
  }

  private String textsPage(
      FlowDraft draft, FlowSource shown, String step, String locale, Model model) {
    Map<String, List<String>> keys = FlowKeys.bySteps(shown);
    String chosen = keys.containsKey(step) ? step : keys.keySet().stream().findFirst().orElse("");
    Voice voice = shelf.bench().voice(shown);
    model.addAttribute("id", draft.source().id());
    model.addAttribute("draft", draft);
    model.addAttribute("locale", locale);
    model.addAttribute("locales", StepView.locales(voice, plans.active().locale()));
    model.addAttribute("stepNames", keys.keySet());
    model.addAttribute("chosen", chosen);
    model.addAttribute(
        "fields", fields(shown, chosen, keys.getOrDefault(chosen, List.of()), locale));
    phones(shown, chosen, locale, model);
    return "studio/texts";
  }

  private void phones(FlowSource source, String step, String locale, Model model) {
    Voice voice = shelf.bench().voice(source);
    model.addAttribute("step", StepView.of(FlowSketch.of(source), step, voice, locale, price));
  }

  private List<Field> fields(FlowSource source, String step, List<String> keys, String locale) {
    SortedMap<String, String> own = source.texts().getOrDefault(locale, new TreeMap<>());
    FlowSource whole = shelf.bench().whole(source);
    Voice voice = shelf.bench().voice(whole);
    String question = question(source, step);
    return keys.stream()
        .distinct()
        .sorted(Comparator.comparing(key -> !key.equals(question)))
        .flatMap(
            key ->
                key.equals(question) ? Stream.of(key, key + ".sms") : Stream.of(key, key + ".also"))
        .map(
            key ->
                new Field(
                    key,
                    own.getOrDefault(key, ""),
                    inherited(voice, key, locale, whole),
                    !key.equals(question) && !key.equals(question + ".sms")))
        .toList();
  }

  /** The key that a step says, before its options. */
  private static String question(FlowSource source, String name) {
    Flow sketch = FlowSketch.of(source);
    Step step = sketch.steps().get(name);
    String key = step == null ? null : Phone.key(step);
    return key == null ? sketch.title() : key;
  }

  private static String inherited(Voice voice, String key, String locale, FlowSource whole) {
    String base = locale.contains("-") ? locale.substring(0, locale.indexOf('-')) : locale;
    for (String one : List.of(locale, base, "es")) {
      String text = whole.texts().getOrDefault(one, new TreeMap<>()).get(key);
      if (text != null) {
        return text;
      }
    }
    return voice.wordings(key).getOrDefault("es/" + key, "");
  }

  private static FlowSource edited(FlowSource source, String locale, Map<String, String> all) {
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>(source.texts());
    SortedMap<String, String> own = new TreeMap<>(texts.getOrDefault(locale, new TreeMap<>()));
    all.forEach(
        (name, text) -> {
          if (name.startsWith(FIELD) && text.isBlank()) {
            own.remove(name.substring(FIELD.length()));
          } else if (name.startsWith(FIELD)) {
            own.put(name.substring(FIELD.length()), text.replace("\r\n", "\n").strip());
          }
        });
    texts.put(locale, own);
    return new FlowSource(source.id(), source.yaml(), texts);
  }

  private String spoken(String locale) {
    return locale.isBlank() ? plans.active().locale() : locale;
  }

  private FlowDraft require(String id) {
    return drafts.find(id).orElseThrow(FlowPages::none);
  }
}

package org.cocrear.studio.web;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.conversations.authoring.FlowSource;
import org.cocrear.studio.Drafts;
import org.cocrear.studio.FlowDraft;
import org.cocrear.studio.FlowShelf;
import org.cocrear.studio.Publication.Running;
import org.cocrear.studio.Publishing;
import org.cocrear.studio.Workbench.Played;
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

/** Where a draft is tried on its golden talks, compared, and published. */
@Controller
@RequestMapping("/staff/conversations/{id}")
class PublishPages {

  private final Drafts drafts;
  private final FlowShelf shelf;
  private final Publishing publishing;

  PublishPages(Drafts drafts, FlowShelf shelf, Publishing publishing) {
    this.drafts = drafts;
    this.shelf = shelf;
    this.publishing = publishing;
  }

  /** A talk that was played; {@code own} where staff keep it beside the draft. */
  record Row(String name, boolean green, boolean own, List<String> problems, Comparison differs) {}

  @GetMapping("/draft/talks")
  @PreAuthorize(Editors.ONLY)
  String talks(@PathVariable String id, Model model) {
    FlowDraft draft = require(id);
    List<String> problems = publishing.check(draft.source()).problems();
    List<Row> rows =
        problems.isEmpty()
            ? publishing.play(draft).stream().map(played -> row(played, draft)).toList()
            : List.of();
    model.addAttribute("id", id);
    model.addAttribute("draft", draft);
    model.addAttribute("problems", problems);
    model.addAttribute("red", rows.stream().filter(row -> !row.green()).toList());
    model.addAttribute("green", rows.stream().filter(Row::green).toList());
    return "studio/talks";
  }

  /** Keeps a talk beside the draft, with what the bot says to it now. */
  @PostMapping("/draft/talks")
  @PreAuthorize(Editors.ONLY)
  String keep(
      @PathVariable String id,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String text,
      Authentication who,
      RedirectAttributes flash) {
    FlowDraft draft = require(id);
    String written = text.isBlank() ? publishing.talks(draft).getOrDefault(name, "") : text;
    SortedMap<String, String> one = new TreeMap<>();
    one.put(name, written.replace("\r\n", "\n"));
    List<String> problems = publishing.check(draft.source()).problems();
    if (!problems.isEmpty()) {
      flash.addFlashAttribute("alert", "Primero hay que arreglar el guion.");
      return "redirect:/staff/conversations/" + id + "/draft/talks";
    }
    Played played = shelf.bench().play(draft.source(), one).getFirst();
    if (played.problems().isEmpty()) {
      SortedMap<String, String> talks = new TreeMap<>(draft.talks());
      talks.put(name, played.played());
      save(draft, talks, who, flash);
    } else {
      flash.addFlashAttribute("alert", String.join("\n", played.problems()));
    }
    return "redirect:/staff/conversations/" + id + "/draft/talks";
  }

  @PostMapping("/draft/talks/remove")
  @PreAuthorize(Editors.ONLY)
  String remove(
      @PathVariable String id,
      @RequestParam String name,
      Authentication who,
      RedirectAttributes flash) {
    FlowDraft draft = require(id);
    SortedMap<String, String> talks = new TreeMap<>(draft.talks());
    talks.remove(name);
    save(draft, talks, who, flash);
    return "redirect:/staff/conversations/" + id + "/draft/talks";
  }

  @PostMapping("/draft/publish")
  @PreAuthorize(Editors.ONLY)
  String publish(
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam Running running,
      @RequestParam(defaultValue = "") String note,
      Authentication who,
      RedirectAttributes flash) {
    String draft = "redirect:/staff/conversations/" + id + "/draft";
    return switch (publishing.publish(id, version, running, note.strip(), who.getName())) {
      case Publishing.Outcome.Published done -> {
        flash.addFlashAttribute(
            "notice", "Publicado: las charlas nuevas ya empiezan con esta versión.");
        yield "redirect:/staff/conversations/" + id;
      }
      case Publishing.Outcome.Unchanged same -> {
        flash.addFlashAttribute("alert", "No cambia nada de lo publicado.");
        yield draft;
      }
      case Publishing.Outcome.Refused refused -> {
        flash.addFlashAttribute("alert", "No se publicó: el chequeo encontró problemas.");
        yield draft;
      }
      case Publishing.Outcome.Red red -> {
        flash.addFlashAttribute(
            "alert",
            red.talks().size() == 1
                ? "No se publicó: una charla de prueba da rojo."
                : "No se publicó: " + red.talks().size() + " charlas de prueba dan rojo.");
        yield draft + "/talks";
      }
      case Publishing.Outcome.Overtaken overtaken -> {
        flash.addFlashAttribute(
            "alert", "Otra persona guardó o publicó mientras tanto. Mirá y probá de nuevo.");
        yield draft;
      }
    };
  }

  @GetMapping("/diff")
  String diff(
      @PathVariable String id,
      @RequestParam(defaultValue = "published") String from,
      @RequestParam(defaultValue = "draft") String to,
      Model model) {
    FlowSource before = source(id, from);
    FlowSource now = source(id, to);
    model.addAttribute("id", id);
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("publications", shelf.publications(id).reversed());
    model.addAttribute("draft", drafts.find(id).orElse(null));
    model.addAttribute("yaml", Comparison.of(before.yaml(), now.yaml()));
    model.addAttribute("texts", Comparison.ofTexts(before, now));
    return "studio/diff";
  }

  /** A revision, the published one, the draft, or a version of it ({@code v3}). */
  private FlowSource source(String id, String which) {
    FlowSource found =
        switch (which) {
          case "published" -> shelf.source(id).orElseThrow(FlowPages::none);
          case "draft" -> require(id).source();
          default ->
              which.matches("v\\d{1,6}")
                  ? drafts
                      .version(id, Integer.parseInt(which.substring(1)))
                      .orElseThrow(FlowPages::none)
                      .source()
                  : shelf.source(id, which).orElseThrow(FlowPages::none);
        };
    return shelf.bench().whole(Publishing.own(found));
  }

  private void save(
      FlowDraft draft,
      SortedMap<String, String> talks,
      Authentication who,
      RedirectAttributes flash) {
    switch (drafts.save(draft.version(), draft.source(), talks, who.getName())) {
      case Drafts.Outcome.Kept kept -> flash.addFlashAttribute("notice", "Guardado.");
      case Drafts.Outcome.Overtaken overtaken ->
          flash.addFlashAttribute("alert", "Otra persona guardó mientras tanto. Probá de nuevo.");
    }
  }

  private static Row row(Played played, FlowDraft draft) {
    return new Row(
        played.name(),
        played.green(),
        draft.talks().containsKey(played.name()),
        played.problems(),
        Comparison.of(played.written(), played.played()));
  }

  private FlowDraft require(String id) {
    return drafts.find(id).orElseThrow(FlowPages::none);
  }
}

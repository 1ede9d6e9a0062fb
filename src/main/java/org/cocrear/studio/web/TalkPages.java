package org.cocrear.studio.web;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cocrear.conversations.Flow;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.TalkMirror;
import org.cocrear.studio.Drafts;
import org.cocrear.studio.FlowDraft;
import org.cocrear.studio.FlowShelf;
import org.cocrear.studio.Publishing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a talk of the simulator is kept as a golden talk beside a draft. */
@Controller
@PreAuthorize(Editors.ONLY)
class TalkPages {

  private final TalkMirror mirror;
  private final Addresses addresses;
  private final FlowShelf shelf;
  private final Drafts drafts;

  TalkPages(TalkMirror mirror, Addresses addresses, FlowShelf shelf, Drafts drafts) {
    this.mirror = mirror;
    this.addresses = addresses;
    this.shelf = shelf;
    this.drafts = drafts;
  }

  @GetMapping("/staff/talk")
  String talk(@RequestParam String channel, @RequestParam String from, Model model) {
    Channel known =
        Arrays.stream(Channel.values())
            .filter(one -> one.key().equals(channel))
            .findFirst()
            .orElseThrow(FlowPages::none);
    Address address = new Address(known, Address.SIMULATOR, from);
    String talk = mirror.talk(addresses.id(address)).orElse("");
    List<String> flows = shelf.all().stream().map(Flow::id).toList();
    model.addAttribute("talk", talk);
    model.addAttribute("flows", flows);
    model.addAttribute("about", flow(talk, flows));
    return "studio/talk";
  }

  @PostMapping("/staff/talk")
  String keep(
      @RequestParam String flow,
      @RequestParam String name,
      @RequestParam String talk,
      Authentication who,
      RedirectAttributes flash) {
    FlowDraft draft =
        drafts
            .find(flow)
            .orElseGet(
                () ->
                    drafts.keep(
                        Publishing.own(shelf.source(flow).orElseThrow(FlowPages::none)),
                        who.getName()));
    SortedMap<String, String> talks = new TreeMap<>(draft.talks());
    talks.put(name.strip(), talk.replace("\r\n", "\n"));
    switch (drafts.save(draft.version(), draft.source(), talks, who.getName())) {
      case Drafts.Outcome.Kept kept ->
          flash.addFlashAttribute("notice", "Guardada junto al borrador.");
      case Drafts.Outcome.Overtaken overtaken ->
          flash.addFlashAttribute("alert", "Otra persona guardó mientras tanto. Probá de nuevo.");
    }
    return "redirect:/staff/conversations/" + flow + "/draft/talks";
  }

  /** The flow that the talk is most about: the last that it opens. */
  private static String flow(String talk, List<String> flows) {
    return flows.stream()
        .filter(id -> talk.contains("\"open " + id + "\""))
        .max((a, b) -> Integer.compare(last(talk, a), last(talk, b)))
        .or(() -> flows.stream().filter(id -> talk.contains("\nflow: " + id + "\n")).findFirst())
        .orElse("");
  }

  private static int last(String talk, String flow) {
    return talk.lastIndexOf("\"open " + flow + "\"");
  }
}

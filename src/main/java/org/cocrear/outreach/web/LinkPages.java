package org.cocrear.outreach.web;

import java.security.Principal;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cocrear.messaging.OurAccount;
import org.cocrear.outreach.Activities;
import org.cocrear.outreach.Activities.Activity;
import org.cocrear.participants.Participants;
import org.cocrear.plans.Plans;
import org.cocrear.staff.AuditTrail;
import org.cocrear.submissions.Origins;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Links, QR posters and keywords of each activity, and by which of them people came (R13). */
@Controller
@RequestMapping("/staff/links")
class LinkPages {

  private static final String EDITORS = "hasAnyRole('ADMINISTRATOR','REVIEWER')";

  private final Activities activities;
  private final Participants participants;
  private final Origins origins;
  private final ObjectProvider<OurAccount.Owner> owners;
  private final Plans plans;
  private final AuditTrail trail;

  LinkPages(
      Activities activities,
      Participants participants,
      Origins origins,
      ObjectProvider<OurAccount.Owner> owners,
      Plans plans,
      AuditTrail trail) {
    this.activities = activities;
    this.participants = participants;
    this.origins = origins;
    this.owners = owners;
    this.plans = plans;
    this.trail = trail;
  }

  /** An activity with its ways in. */
  record Card(Activity activity, List<WayIn> ways) {}

  /** A way in as it is printed. */
  record Print(WayIn way, QrCode qr) {}

  /** How many came by a code, and what they sent. */
  record Came(String code, String name, long people, long submissions) {}

  @GetMapping
  ModelAndView links() {
    return page("", "", "", null);
  }

  @PostMapping
  @PreAuthorize(EDITORS)
  ModelAndView add(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String place,
      Principal who) {
    try {
      Activity added = activities.add(code, name, place);
      trail.record(who.getName(), "activity.added", added.code(), added.name());
      return new ModelAndView("redirect:/staff/links");
    } catch (IllegalArgumentException trouble) {
      ModelAndView page = page(code, name, place, String.valueOf(trouble.getMessage()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  @PostMapping("/{code}/remove")
  @PreAuthorize(EDITORS)
  String remove(@PathVariable String code, Principal who) {
    activities.remove(code);
    trail.record(who.getName(), "activity.removed", code, "");
    return "redirect:/staff/links";
  }

  @GetMapping("/{code}/poster")
  ModelAndView poster(@PathVariable String code) {
    Activity activity =
        activities.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView("outreach/poster")
        .addObject("activity", activity)
        .addObject("plan", plans.active())
        .addObject(
            "prints",
            ways(activity).stream().map(way -> new Print(way, QrCode.of(way.url()))).toList());
  }

  @GetMapping("/participation.csv")
  ResponseEntity<String> csv() {
    StringBuilder rows = new StringBuilder("code,activity,people,submissions\r\n");
    for (Came came : came()) {
      rows.append(came.code()).append(",\"").append(inert(came.name()).replace("\"", "\"\""));
      rows.append("\",").append(came.people()).append(',').append(came.submissions());
      rows.append("\r\n");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"participation.csv\"")
        .body(rows.toString());
  }

  /** No cell that a spreadsheet would run. */
  private static String inert(String cell) {
    return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
  }

  private ModelAndView page(String code, String name, String place, @Nullable String trouble) {
    return new ModelAndView("outreach/links")
        .addObject("cards", activities.all().stream().map(a -> new Card(a, ways(a))).toList())
        .addObject("silent", accounts().stream().filter(a -> a.handle() == null).toList())
        .addObject("connected", !accounts().isEmpty())
        .addObject("came", came())
        .addObject("code", code)
        .addObject("name", name)
        .addObject("place", place)
        .addObject("trouble", trouble);
  }

  private List<OurAccount> accounts() {
    return owners.orderedStream().flatMap(owner -> owner.accounts().stream()).toList();
  }

  private List<WayIn> ways(Activity activity) {
    return accounts().stream()
        .filter(account -> account.handle() != null)
        .map(account -> WayIn.of(account, activity))
        .toList();
  }

  private List<Came> came() {
    SortedMap<String, Long> people = participants.bySource();
    SortedMap<String, Long> sent = origins.counts();
    SortedMap<String, String> names = new TreeMap<>();
    activities.all().forEach(activity -> names.put(activity.code(), activity.name()));
    SortedSet<String> codes = new TreeSet<>(people.keySet());
    codes.addAll(sent.keySet());
    codes.addAll(names.keySet());
    return codes.stream()
        .map(
            code ->
                new Came(
                    code,
                    names.getOrDefault(code, ""),
                    people.getOrDefault(code, 0L),
                    sent.getOrDefault(code, 0L)))
        .toList();
  }
}

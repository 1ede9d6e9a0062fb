package org.cocrear.staff.web;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cocrear.staff.AuditEntry;
import org.cocrear.staff.AuditTrail;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail of what staff did, and its export (M21). */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'OBSERVER')")
class AuditPages {

  private static final int SHOWN = 200;
  private static final int EXPORTED = 100_000;

  private final AuditTrail trail;

  AuditPages(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/staff/audit")
  String show(@RequestParam(defaultValue = "") String about, Model model) {
    model.addAttribute("about", about);
    model.addAttribute("entries", trail.newest(about.strip(), SHOWN));
    return "staff/audit";
  }

  @GetMapping("/staff/audit.csv")
  ResponseEntity<byte[]> export() throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord("at", "who", "what", "about", "why");
      for (AuditEntry entry : trail.newest("", EXPORTED)) {
        csv.printRecord(cells(entry));
      }
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(AuditEntry entry) {
    return List.of(
        entry.at().toString(),
        inert(entry.who()),
        inert(entry.what()),
        inert(entry.about()),
        inert(entry.why()));
  }

  /** A cell that no spreadsheet takes for a formula. */
  private static String inert(String text) {
    return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
  }
}

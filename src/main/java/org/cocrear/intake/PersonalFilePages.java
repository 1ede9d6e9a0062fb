package org.cocrear.intake;

import java.util.List;
import java.util.Map;
import org.cocrear.participants.Participants;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets a person take their own data away as a file, by the ticket that the chat gave them. */
@RestController
class PersonalFilePages {

  private final Tickets tickets;
  private final Participants participants;
  private final PersonalFile personalFile;

  PersonalFilePages(Tickets tickets, Participants participants, PersonalFile personalFile) {
    this.tickets = tickets;
    this.participants = participants;
    this.personalFile = personalFile;
  }

  @GetMapping("/my-data/{ticket}")
  ResponseEntity<Map<String, List<Map<String, Object>>>> file(@PathVariable String ticket) {
    return tickets
        .bearer(ticket)
        .map(
            bearer ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"cocrear-mis-datos.json\"")
                    .body(personalFile.titled(participants.export(bearer.who()), bearer.locale())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}

package org.cocrear.participants;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Consents as they are stored: appended, never changed. */
final class Consents {

  private Consents() {}

  static Document write(String eventId, Consent consent) {
    return new Document("event", eventId)
        .append("purpose", consent.purpose())
        .append("given", consent.given())
        .append("wording", consent.wording())
        .append("version", consent.version())
        .append("channel", consent.channel())
        .append("at", consent.at());
  }

  static Optional<Consent> latest(Document person, String purpose) {
    return person.getList("consents", Document.class).stream()
        .filter(consent -> purpose.equals(consent.getString("purpose")))
        .reduce((earlier, later) -> later)
        .map(Consents::read);
  }

  private static Consent read(Document consent) {
    Date at = consent.getDate("at");
    return new Consent(
        consent.getString("purpose"),
        consent.getBoolean("given"),
        consent.getString("wording"),
        consent.getString("version"),
        consent.getString("channel"),
        at == null ? Instant.EPOCH : at.toInstant());
  }
}

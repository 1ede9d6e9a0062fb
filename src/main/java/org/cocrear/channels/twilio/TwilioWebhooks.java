package org.cocrear.channels.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Consumer;
import org.cocrear.channels.Reception;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Twilio's two doors. The signature is checked first and it alone decides; the body is read raw, so
 * that no malformed one can fail before that.
 */
@RestController
@TwilioOn
class TwilioWebhooks {

  private static final int LARGEST_BODY = 64 * 1024;

  private final Signatures signatures;
  private final TwilioArrivals arrivals;
  private final TwilioReceipts receipts;
  private final Reception reception;

  TwilioWebhooks(
      Signatures signatures,
      TwilioArrivals arrivals,
      TwilioReceipts receipts,
      Reception twilioReception) {
    this.signatures = signatures;
    this.arrivals = arrivals;
    this.receipts = receipts;
    this.reception = twilioReception;
  }

  @PostMapping("/webhooks/twilio/messages")
  ResponseEntity<String> message(HttpServletRequest request) throws IOException {
    return open(request, form -> reception.receive(arrivals.read(form)));
  }

  @PostMapping("/webhooks/twilio/status")
  ResponseEntity<String> status(HttpServletRequest request) throws IOException {
    return open(request, receipts::receive);
  }

  private ResponseEntity<String> open(HttpServletRequest request, Consumer<Form> inside)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    boolean oversized = body.length > LARGEST_BODY;
    Form form = Form.parse(Signatures.isForm(request) && !oversized ? body : new byte[0]);
    if (oversized || !signatures.genuine(request, form)) {
      reception.count(oversized ? "oversized" : "forged");
      return ResponseEntity.status(oversized ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.FORBIDDEN)
          .build();
    }
    inside.accept(form);
    return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body("<Response/>");
  }
}

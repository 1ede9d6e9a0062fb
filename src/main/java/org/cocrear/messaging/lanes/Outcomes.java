package org.cocrear.messaging.lanes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.Delivery.State;
import org.cocrear.messaging.InboundHandler;
import org.cocrear.messaging.Notice;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Remedy;
import org.cocrear.messaging.SendGate.Verdict;
import org.cocrear.messaging.Template;
import org.cocrear.messaging.Transport;
import org.cocrear.messaging.Transport.SendResult;
import org.cocrear.messaging.Trip;
import org.cocrear.messaging.lanes.MessageStore.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Writes down what a provider said to a send, and says what becomes of the message. */
final class Outcomes {

  /** Names the knock of a message that waits behind it. */
  static final String KNOCK = "/knock";

  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private static final Duration FOR_PERSON = Duration.ofDays(30);

  private final MessageStore messages;
  private final ReceiptStore receipts;
  private final ObjectProvider<InboundHandler> handler;
  private final MessagingSettings settings;
  private final Pauses pauses;
  private final Counters counters;
  private final Clock clock;

  Outcomes(
      MessageStore messages,
      ReceiptStore receipts,
      ObjectProvider<InboundHandler> handler,
      Node node) {
    this.messages = messages;
    this.receipts = receipts;
    this.handler = handler;
    settings = node.settings();
    pauses = node.pauses();
    counters = node.counters();
    clock = node.clock();
  }

  /** What becomes of the message in its queue. */
  sealed interface Next {

    /** It leaves the queue. */
    record Gone() implements Next {}

    /** It stays, and is looked at again then. */
    record Again(Instant then, int tries, String reason) implements Next {}
  }

  Next settle(
      Pump.Claim claim,
      Accounts.Account account,
      Address to,
      Stored stored,
      Trip trip,
      SendResult result) {
    Instant now = clock.instant();
    return switch (result) {
      case SendResult.Accepted taken -> {
        passed(account);
        yield taken(claim, account.transport(), stored, trip, taken.providerId(), now);
      }
      case SendResult.TryLater later -> later(claim, account, stored, later, now);
      case SendResult.Refused refused -> refused(claim, account, to, refused, now);
    };
  }

  private static void passed(Accounts.Account account) {
    if (account.circuit().succeeded()) {
      LOG.info("{} sends again", account.key());
    }
  }

  private Next taken(
      Pump.Claim claim,
      Transport transport,
      Stored stored,
      Trip trip,
      String providerId,
      Instant now) {
    String id = claim.entry().id();
    int tries = claim.entry().tries() + 1;
    Template template = trip.template();
    counters.sent.increment();
    if (template == null || template.whole()) {
      accepted(id, transport, providerId, tries, now);
      return new Next.Gone();
    }
    Outgoing said = stored.message();
    messages.insert(
        new Outgoing(
            id + KNOCK, said.to(), template.text(), List.of(), null, said.priority(), said.about()),
        now);
    accepted(id + KNOCK, transport, providerId, tries, now);
    messages.knocked(id, now);
    return new Next.Again(now.plus(FOR_PERSON), 0, Verdict.WaitUntil.FOR_PERSON);
  }

  private void accepted(String id, Transport transport, String providerId, int tries, Instant now) {
    var early =
        transport.givesReceipts()
            ? receipts.know(transport.channel(), providerId, id, now)
            : List.<ReceiptStore.Receipt>of();
    messages.advance(id, State.ACCEPTED, null, tries, now);
    early.forEach(receipt -> messages.advance(id, receipt.state(), receipt.reason(), now));
  }

  private Next later(
      Pump.Claim claim,
      Accounts.Account account,
      Stored stored,
      SendResult.TryLater later,
      Instant now) {
    return switch (later.scope()) {
      case MESSAGE -> {
        passed(account);
        Duration after = later.after();
        int tries = claim.entry().tries() + 1;
        Instant then = now.plus(after == null ? pauses.after(tries) : after);
        yield again(claim, new Next.Again(then, tries, later.reason()), tries, now);
      }
      case ACCOUNT -> {
        LOG.warn("{} waits: {}", account.key(), later.reason());
        Instant then = account.circuit().halt(later.after(), later.reason(), now);
        yield patient(claim, stored, new Next.Again(then, tries(claim), later.reason()), now);
      }
      case PROVIDER -> down(claim, account, stored, later.reason(), now);
    };
  }

  private static int tries(Pump.Claim claim) {
    return claim.entry().tries();
  }

  /** A message that alone gets no answer of sense is given up after some tries; no other is. */
  private Next down(
      Pump.Claim claim, Accounts.Account account, Stored stored, String reason, Instant now) {
    if (stored.unsureSince() == null) {
      messages.unsure(claim.entry().id(), now);
    }
    Circuit.Failure failure = account.circuit().failed(reason, now);
    if (failure.opened()) {
      LOG.warn("{} waits until the provider is back: {}", account.key(), reason);
    }
    int tries = tries(claim) + (failure.lone() ? 1 : 0);
    Next.Again again = new Next.Again(failure.at(), tries, reason);
    return failure.lone() ? again(claim, again, tries, now) : patient(claim, stored, again, now);
  }

  private Next again(Pump.Claim claim, Next.Again again, int tries, Instant now) {
    return tries < settings.tries() ? again : giveUp(claim, again.reason(), tries, now);
  }

  private Next patient(Pump.Claim claim, Stored stored, Next.Again again, Instant now) {
    Instant end = stored.delivery().at().plus(settings.patience());
    return now.isBefore(end) ? again : giveUp(claim, again.reason(), again.tries(), now);
  }

  private Next refused(
      Pump.Claim claim,
      Accounts.Account account,
      Address to,
      SendResult.Refused refused,
      Instant now) {
    passed(account);
    if (refused.remedy() == Remedy.STOP_PERSON) {
      handler.ifAvailable(known -> known.notice(claim.mailbox().id(), new Notice.Blocked(to, now)));
    }
    messages.remedy(claim.entry().id(), refused.remedy());
    return giveUp(claim, refused.reason(), tries(claim) + 1, now);
  }

  private Next giveUp(Pump.Claim claim, String reason, int tries, Instant now) {
    messages.advance(claim.entry().id(), State.FAILED, reason, tries, now);
    counters.failed.increment();
    return new Next.Gone();
  }
}

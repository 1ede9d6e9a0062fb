package org.cocrear.messaging.lanes;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.DeadLetters;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Outbox;
import org.cocrear.messaging.Outgoing;
import org.cocrear.messaging.Remedy;
import org.jspecify.annotations.Nullable;

/** Dead letters over the store; what is sent again goes through the outbox like anything else. */
final class LettersAgain implements DeadLetters {

  private static final String AGAIN = "~";

  private final DeadLetterStore letters;
  private final MessageStore messages;
  private final AddressBook addresses;
  private final Outbox outbox;

  LettersAgain(
      DeadLetterStore letters, MessageStore messages, AddressBook addresses, Outbox outbox) {
    this.letters = letters;
    this.messages = messages;
    this.addresses = addresses;
    this.outbox = outbox;
  }

  @Override
  public List<DeadLetter> newest(int limit) {
    return letters.newest(limit).stream().flatMap(it -> letter(it).stream()).toList();
  }

  @Override
  public Optional<DeadLetter> find(String id) {
    return letters.find(id).filter(it -> !it.containsKey("again")).flatMap(this::letter);
  }

  @Override
  public Optional<String> sendAgain(String id, String text, AddressId to) {
    return letters.find(id).flatMap(letter -> messages.find(id)).map(it -> post(it, text, to));
  }

  private String post(MessageStore.Stored stored, String text, AddressId to) {
    Outgoing old = stored.message();
    String as = old.id() + AGAIN;
    outbox.post(
        new Outgoing(
            as, to, text, old.options(), old.hint(), old.priority(), old.about(), old.leafing()));
    messages.again(old.id(), as);
    letters.again(old.id(), as);
    return as;
  }

  private Optional<DeadLetter> letter(Document copy) {
    return messages.find(copy.getString("_id")).map(stored -> letter(copy, stored.message()));
  }

  private DeadLetter letter(Document copy, Outgoing said) {
    Delivery delivery = MessageStore.delivery(copy);
    String remedy = copy.getString("remedy");
    return new DeadLetter(
        said.id(),
        said.to(),
        account(said.to()),
        said.text(),
        said.about(),
        delivery.state(),
        delivery.reason(),
        remedy == null ? null : Remedy.valueOf(remedy),
        delivery.attempts(),
        delivery.at());
  }

  private @Nullable String account(AddressId to) {
    return addresses.find(to).map(Mailbox::account).orElse(null);
  }
}

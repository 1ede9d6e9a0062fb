package org.cocrear.outreach.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.DeadLetters;
import org.cocrear.messaging.DeadLetters.DeadLetter;
import org.cocrear.messaging.Delivery;
import org.cocrear.messaging.Remedy;
import org.cocrear.messaging.SmsSegments;
import org.cocrear.participants.Participants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dead letters as staff read and mend them: never a number or a name, only channels. */
@Component
class Letters {

  private static final String ANSWER = "answer/";

  private final DeadLetters letters;
  private final Addresses addresses;
  private final Participants participants;

  Letters(DeadLetters letters, Addresses addresses, Participants participants) {
    this.letters = letters;
    this.addresses = addresses;
    this.participants = participants;
  }

  /**
   * One of them.
   *
   * @param code of the submission that it answers, or an empty text
   * @param advice what to do about it
   * @param ways where it can go: address ids, and what staff read for them
   * @param segments what it would cost as an SMS
   */
  record Letter(
      String id,
      String code,
      String text,
      String state,
      String advice,
      int attempts,
      Instant at,
      Map<String, String> ways,
      String segments) {}

  List<Letter> newest(int limit) {
    return letters.newest(limit).stream().map(this::letter).toList();
  }

  Optional<Letter> find(String id) {
    return letters.find(id).map(this::letter);
  }

  /** Sends it again with this text, one of its ways; the id of the new message. */
  Optional<String> sendAgain(String id, String text, String way) {
    return letters
        .find(id)
        .filter(letter -> ways(letter).containsKey(way))
        .flatMap(letter -> letters.sendAgain(id, text, new AddressId(way)));
  }

  private Letter letter(DeadLetter letter) {
    String code = letter.id().startsWith(ANSWER) ? letter.id().split("/", -1)[1] : "";
    SmsSegments sms = SmsSegments.of(letter.text());
    String forcing = sms.forcing() == null ? "" : ", por la «" + sms.forcing() + "»";
    return new Letter(
        letter.id(),
        code,
        letter.text(),
        state(letter),
        advice(letter.remedy(), letter.state()),
        letter.attempts(),
        letter.at(),
        ways(letter),
        sms.segments() + " segmentos de SMS (" + sms.encoding().label() + forcing + ")");
  }

  private static String state(DeadLetter letter) {
    String what = letter.state() == Delivery.State.DROPPED ? "No se envió" : "No se pudo enviar";
    return letter.reason() == null ? what : what + ": " + letter.reason();
  }

  private static String advice(@Nullable Remedy remedy, Delivery.State state) {
    if (remedy == null) {
      return state == Delivery.State.DROPPED
          ? "La persona no quiso recibirlo o no está: solo si volvió con ALTA tiene sentido"
              + " insistir."
          : "El proveedor no lo entregó: se puede probar otra vez o por otro canal.";
    }
    return switch (remedy) {
      case RETRY, SLOW_DOWN -> "Fue una falla pasajera: se puede enviar de nuevo.";
      case STOP_PERSON ->
          "La persona nos bloqueó o se dio de baja: otro canal solo si lo pidió ahí.";
      case STOP_CHANNEL -> "Hay que arreglar la cuenta con el proveedor antes de insistir.";
      case MEND_TEMPLATE -> "El proveedor rechazó la forma: corregí el texto o la plantilla.";
      case GIVE_UP -> "Por este canal no va a llegar: probá otro.";
    };
  }

  /** The addresses of the same person: the one that failed first. */
  private Map<String, String> ways(DeadLetter letter) {
    Map<String, String> ways = new LinkedHashMap<>();
    add(ways, letter.to());
    participants
        .who(letter.to())
        .ifPresent(person -> person.addresses().forEach(address -> add(ways, address)));
    return ways;
  }

  private void add(Map<String, String> ways, AddressId id) {
    addresses.find(id).ifPresent(address -> ways.putIfAbsent(id.value(), name(address)));
  }

  private static String name(Address address) {
    return switch (address.channel()) {
      case TELEGRAM -> "Telegram";
      case WHATSAPP -> "WhatsApp";
      case SMS -> "SMS";
    };
  }
}

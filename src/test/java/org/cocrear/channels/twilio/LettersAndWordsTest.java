package org.cocrear.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.cocrear.messaging.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersAndWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Votación en el centro cívico, sumá tu opinión: está abierta hasta el miércoles 3.|"
            + "Votacion en el centro civico, suma tu opinion: esta abierta hasta el miércoles 3.",
        "Así no cambia nada|Así no cambia nada",
        "¿Qué opinás? 🌳 Con un árbol no se ahorra nada, sigue siendo UCS-2 y queda como está"
            + " aquí|¿Qué opinás? 🌳 Con un árbol no se ahorra nada, sigue siendo UCS-2 y queda"
            + " como está aquí"
      })
  void lettersAreGivenUpOnlyWhereThatSaves(String text, String sent) {
    assertThat(SmsLetters.saving(text)).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({
    "STOP,,+15005550006,OptedOut",
    "' stop ',,+15005550006,OptedOut",
    "CANCEL,,+15005550006,OptedOut",
    "OPTOUT,,+15005550006,OptedOut",
    "UNSTOP,,+15005550006,OptedIn",
    "BAJA,STOP,+15005550006,OptedOut",
    "ALTA,START,+15005550006,OptedIn",
    "AYUDA,HELP,+15005550006,HelpAsked",
    "BAJA,,+15005550006,",
    "stop.,,+15005550006,",
    "STOP 12345,,+15005550006,",
    "YES,,+15005550006,",
    "STOP,,55555,",
    "STOP,,whatsapp:+15005550006,"
  })
  void whatTwilioAnsweredItselfIsMirrored(String body, String type, String to, String notice) {
    String from = to.startsWith("whatsapp:") ? "whatsapp:+5493415551234" : "+5493415551234";
    String posted =
        "MessageSid=SM1&From="
            + from.replace("+", "%2B")
            + "&To="
            + to.replace("+", "%2B")
            + "&Body="
            + body.replace(" ", "+")
            + (type == null ? "" : "&OptOutType=" + type);
    Form form = Form.parse(posted.getBytes(StandardCharsets.UTF_8));
    var address = TwilioArrivals.address(form.get("From"), form.get("To"));
    String found =
        OptOuts.of(form, address, Instant.EPOCH)
            .map(Notice::getClass)
            .map(Class::getSimpleName)
            .orElse(null);
    assertThat(found).isEqualTo(notice);
  }
}

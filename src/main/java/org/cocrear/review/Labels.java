package org.cocrear.review;

import java.time.Duration;
import java.util.Map;
import org.cocrear.messaging.Delivery;
import org.cocrear.nlp.tagging.Alarm;
import org.cocrear.submissions.Submission;
import org.jspecify.annotations.Nullable;

/** What staff read for our keys. */
final class Labels {

  private static final String FIRM_SPACE = "\u00a0";

  private static final Map<String, String> STEPS =
      Map.ofEntries(
          Map.entry("received", "Se recibió"),
          Map.entry("axes-decided", "Se decidieron los ejes"),
          Map.entry("axis-proposed", "Eligió un eje"),
          Map.entry("values-decided", "Se decidieron los valores"),
          Map.entry("answered", "Se respondió"),
          Map.entry("transcribed", "Se escribió la nota de voz"),
          Map.entry("published", "Se publicó"),
          Map.entry("unpublished", "Se dejó de mostrar"),
          Map.entry("linked", "Se vinculó"),
          Map.entry("merged", "Se unió a otro aporte"),
          Map.entry("separated", "Se separó"),
          Map.entry("replaced", "Se reemplazó por una respuesta nueva"),
          Map.entry("withdrawn", "Se retiró"),
          Map.entry("erased", "Se borraron los datos"));

  private Labels() {}

  static String of(Submission.Kind kind) {
    return switch (kind) {
      case PROPOSAL -> "Propuesta";
      case PROBLEM -> "Problema";
      case COMPLAINT -> "Reclamo";
      case SURVEY -> "Encuesta";
    };
  }

  static String of(Submission.Status status) {
    return switch (status) {
      case RECEIVED -> "Recibida";
      case IN_REVIEW -> "En revisión";
      case ANSWERED -> "Respondida";
      case MERGED -> "Unida a otra";
      case WITHDRAWN -> "Retirada";
    };
  }

  static String of(Submission.Outcome outcome) {
    return switch (outcome) {
      case ADOPTED -> "Adoptada";
      case PARTIALLY_ADOPTED -> "Adoptada en parte";
      case NOT_ADOPTED -> "No adoptada";
      case OUT_OF_SCOPE -> "Fuera del alcance del plan";
    };
  }

  static String of(Delivery delivery) {
    return switch (delivery.state()) {
      case QUEUED -> withReason("En cola", delivery.reason());
      case SENDING -> "Saliendo";
      case ACCEPTED -> "Enviada";
      case DELIVERED -> "Entregada";
      case READ -> "Leída";
      case FAILED -> withReason("No se pudo enviar", delivery.reason());
      case DROPPED -> withReason("No se envió", delivery.reason());
    };
  }

  /** Why a person should look first. */
  static String of(Alarm alarm) {
    return switch (alarm) {
      case VIOLENCE -> "violencia";
      case SELF_HARM -> "riesgo de hacerse daño";
      case MISSING -> "alguien que falta";
      case ACCUSATION -> "acusación a alguien con nombre";
      case PHONE -> "un teléfono";
      case IDENTITY -> "un documento";
      case EMAIL -> "un correo";
      case HOME -> "un domicilio";
      case VULNERABLE -> "población vulnerable";
    };
  }

  /** A flag of an alarm, or its own word. */
  static @Nullable String flag(@Nullable String key) {
    return key == null ? null : Alarm.of(key).map(Labels::of).orElse(key);
  }

  /** A step of the history; its own word where we have no better. */
  static String step(String what) {
    return STEPS.getOrDefault(what, what);
  }

  /** Why a person was called. */
  static String reason(String key) {
    return switch (key) {
      case "asked" -> "Pidió hablar con alguien";
      case "misses" -> "El bot no la entendió";
      case "danger" -> "Contó algo delicado";
      default -> key;
    };
  }

  static String channel(String key) {
    return switch (key) {
      case "telegram" -> "Telegram";
      case "whatsapp" -> "WhatsApp";
      case "sms" -> "SMS";
      default -> key;
    };
  }

  static String percent(double share) {
    return Math.round(100 * share) + FIRM_SPACE + "%";
  }

  static String age(Duration age) {
    if (age.toDays() > 1) {
      return "hace " + age.toDays() + " días";
    }
    if (age.toDays() == 1) {
      return "hace 1 día";
    }
    return age.toHours() > 0 ? "hace " + age.toHours() + " h" : "hace " + age.toMinutes() + " min";
  }

  private static String withReason(String what, @Nullable String reason) {
    return reason == null ? what : what + ": " + reason;
  }
}

package org.cocrear.messaging.lanes;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Inbound;
import org.jspecify.annotations.Nullable;

/** An inbound message as a lane keeps it: without the person's address and name. */
record Waiting(String id, Content content, Instant sentAt, @Nullable String source) {

  static Waiting of(Inbound message) {
    return new Waiting(
        clean(message.providerId()),
        clean(message.content()),
        message.sentAt(),
        cleaned(message.source()));
  }

  Inbound inbound(AddressBook.Row row) {
    return new Inbound(id, row.address(), row.name(), content, sentAt, source);
  }

  Document document() {
    Document document = new Document("id", id).append("sentAt", Date.from(sentAt));
    if (source != null) {
      document.append("source", source);
    }
    return document.append("content", document(content));
  }

  static Waiting of(Document document) {
    return new Waiting(
        document.getString("id"),
        content(document.get("content", Document.class)),
        document.getDate("sentAt").toInstant(),
        document.getString("source"));
  }

  static String clean(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  static @Nullable String cleaned(@Nullable String text) {
    return text == null ? null : clean(text);
  }

  private static Content clean(Content content) {
    return switch (content) {
      case Content.Text it -> new Content.Text(clean(it.text()));
      case Content.Tap it -> new Content.Tap(clean(it.option()), cleaned(it.label()));
      case Content.Place it ->
          new Content.Place(it.latitude(), it.longitude(), cleaned(it.label()));
      case Content.Media it ->
          new Content.Media(
              it.kind(), clean(it.reference()), cleaned(it.type()), cleaned(it.caption()));
      case Content.Other it -> new Content.Other(clean(it.what()));
      case Content.Knock it -> it;
    };
  }

  private static Document document(Content content) {
    return switch (content) {
      case Content.Text it -> new Document("text", it.text());
      case Content.Tap it -> new Document("option", it.option()).append("label", it.label());
      case Content.Place it ->
          new Document("latitude", it.latitude())
              .append("longitude", it.longitude())
              .append("label", it.label());
      case Content.Media it ->
          new Document("media", it.kind().name())
              .append("reference", it.reference())
              .append("type", it.type())
              .append("caption", it.caption());
      case Content.Other it -> new Document("other", it.what());
      case Content.Knock it -> new Document("knock", it.what()).append("mark", it.mark());
    };
  }

  private static Content content(Document from) {
    if (from.containsKey("text")) {
      return new Content.Text(from.getString("text"));
    }
    if (from.containsKey("option")) {
      return new Content.Tap(from.getString("option"), from.getString("label"));
    }
    if (from.containsKey("latitude")) {
      return new Content.Place(
          from.getDouble("latitude"), from.getDouble("longitude"), from.getString("label"));
    }
    if (from.containsKey("media")) {
      return new Content.Media(
          Content.MediaKind.valueOf(from.getString("media")),
          from.getString("reference"),
          from.getString("type"),
          from.getString("caption"));
    }
    return from.containsKey("knock")
        ? new Content.Knock(from.getString("knock"), from.getString("mark"))
        : new Content.Other(from.getString("other"));
  }
}

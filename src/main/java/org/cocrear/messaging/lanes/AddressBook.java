package org.cocrear.messaging.lanes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressErased;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Inbound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The table of addresses. A row that is leaving only waits for its last replies to go out. */
final class AddressBook implements Addresses {

  private static final String ADDRESSES = "addresses";

  private final MongoOperations mongo;
  private final AddressKey key;
  private final Erasure erasure;
  private final Consumer<AddressErased> news;
  private final LaneStore lanes;
  private final Clock clock;

  AddressBook(
      MongoOperations mongo,
      AddressKey key,
      Erasure erasure,
      LaneStore lanes,
      Consumer<AddressErased> news,
      Clock clock) {
    this.mongo = mongo;
    this.key = key;
    this.erasure = erasure;
    this.lanes = lanes;
    this.news = news;
    this.clock = clock;
  }

  /** An address, the name that the provider gave, and whether it is leaving. */
  record Row(Address address, @Nullable String name, boolean leaving) {}

  @Override
  public AddressId id(Address address) {
    return key.id(address);
  }

  @Override
  public Optional<Address> find(AddressId id) {
    return row(id).filter(row -> !row.leaving()).map(Row::address);
  }

  @Override
  public Optional<Instant> heardAt(AddressId id) {
    return lanes.heardAt(id);
  }

  @Override
  public Map<String, Object> export(AddressId id) {
    Map<String, Object> held = new LinkedHashMap<>();
    document(id).ifPresent(held::putAll);
    held.keySet().removeAll(List.of("_id", "leaving"));
    held.replaceAll((name, value) -> value instanceof Date date ? date.toInstant() : value);
    return held;
  }

  @Override
  public void erase(AddressId id) {
    Query query = byId(id);
    mongo.updateFirst(
        query, new Update().set("leaving", true).unset("name").unset("source"), ADDRESSES);
    erasure.eraseTalk(id, clock.instant());
    row(id).ifPresent(row -> news.accept(new AddressErased(row.address())));
    leave(id);
  }

  /** The row goes if it is leaving and nothing waits to be sent to it. */
  void leave(AddressId id) {
    if (row(id).filter(Row::leaving).isPresent() && erasure.eraseHistory(id)) {
      mongo.remove(byId(id).addCriteria(where("leaving").is(true)), ADDRESSES);
    }
  }

  Optional<Row> row(AddressId id) {
    return document(id).map(AddressBook::row);
  }

  /** Somebody writes: the row is made or refreshed where needed. */
  AddressId meet(Inbound message) {
    AddressId id = id(message.address());
    Row row = row(id).orElse(null);
    String name = Waiting.cleaned(message.name());
    if (row == null || row.leaving() || changed(row, message.address(), name)) {
      write(id, message, name);
    }
    return id;
  }

  private static boolean changed(Row row, Address address, @Nullable String name) {
    return !address.reach().equals(row.address().reach())
        || (name != null && !name.equals(row.name()));
  }

  private void write(AddressId id, Inbound message, @Nullable String name) {
    Address address = message.address();
    Update update =
        new Update()
            .setOnInsert("channel", address.channel().key())
            .setOnInsert("account", address.account())
            .setOnInsert("theirs", address.theirs())
            .setOnInsert("source", Waiting.cleaned(message.source()))
            .setOnInsert("firstSeen", Date.from(clock.instant()))
            .set("reach", address.reach())
            .unset("leaving");
    if (name != null) {
      update.set("name", name);
    }
    try {
      mongo.upsert(byId(id), update, ADDRESSES);
    } catch (DuplicateKeyException anotherMessageWasFaster) {
      mongo.updateFirst(byId(id), update, ADDRESSES);
    }
  }

  private Optional<Document> document(AddressId id) {
    return Optional.ofNullable(mongo.findOne(byId(id), Document.class, ADDRESSES));
  }

  private static Row row(Document document) {
    Address address =
        new Address(
            Channel.ofKey(Objects.requireNonNull(document.getString("channel"))),
            document.getString("account"),
            document.getString("theirs"),
            document.get("reach", document.getString("theirs")));
    return new Row(address, document.getString("name"), document.getBoolean("leaving", false));
  }

  private static Query byId(AddressId id) {
    return Query.query(where("_id").is(id.value()));
  }
}

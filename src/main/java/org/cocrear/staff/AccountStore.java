package org.cocrear.staff;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Accounts in the collection {@code accounts}, by name. */
class AccountStore {

  private static final String COLLECTION = "accounts";

  private final MongoOperations mongo;

  AccountStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** An account and the hash of its password. */
  record Stored(Account account, String hash) {}

  /** Adds; false where the name is taken. */
  boolean insert(Account account, String hash) {
    try {
      Document document =
          new Document("_id", account.name())
              .append("role", account.role().name())
              .append("area", account.area())
              .append("active", account.active())
              .append("hash", hash);
      mongo.insert(document, COLLECTION);
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  Optional<Stored> find(String name) {
    return Optional.ofNullable(mongo.findById(name, Document.class, COLLECTION))
        .map(AccountStore::stored);
  }

  List<Account> all() {
    return mongo.find(new Query().with(Sort.by("_id")), Document.class, COLLECTION).stream()
        .map(document -> stored(document).account())
        .toList();
  }

  void hash(String name, String hash) {
    update(name, Update.update("hash", hash));
  }

  void role(String name, Role role, @Nullable String area) {
    update(name, Update.update("role", role.name()).set("area", area));
  }

  void active(String name, boolean active) {
    update(name, Update.update("active", active));
  }

  private void update(String name, Update update) {
    mongo.updateFirst(query(where("_id").is(name)), update, COLLECTION);
  }

  private static Stored stored(Document document) {
    Account account =
        new Account(
            document.getString("_id"),
            Role.valueOf(document.getString("role")),
            document.getString("area"),
            document.getBoolean("active"));
    return new Stored(account, document.getString("hash"));
  }
}

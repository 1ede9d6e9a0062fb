package org.cocrear.surveys;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.cocrear.participants.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * One random key a round. By it a person finds their own answers again while the round is open; a
 * day after it closed the key is destroyed, and then nobody can tell whose they were.
 */
class RoundKeys {

  private static final String KEYS = "survey_keys";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final MongoOperations mongo;

  RoundKeys(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** What stands for a person in a round; empty once its key was destroyed. */
  Optional<String> token(String round, ParticipantId person) {
    return Optional.ofNullable(key(round)).map(key -> hash(key, person.value()));
  }

  boolean sealed(String round) {
    Document kept = mongo.findById(round, Document.class, KEYS);
    return kept != null && kept.getString("key") == null;
  }

  /** Whether anybody can have answered in a round whose key is there. */
  boolean known(String round) {
    Document kept = mongo.findById(round, Document.class, KEYS);
    return kept != null && kept.getString("key") != null;
  }

  /** Destroys the key of a round. */
  void seal(String round) {
    Update sealed = new Update().unset("key").set("sealed", true);
    mongo.upsert(Query.query(where("_id").is(round)), sealed, KEYS);
  }

  private @Nullable String key(String round) {
    Document kept = mongo.findById(round, Document.class, KEYS);
    if (kept == null) {
      make(round);
      kept = mongo.findById(round, Document.class, KEYS);
    }
    return kept == null ? null : kept.getString("key");
  }

  private void make(String round) {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    try {
      mongo.insert(new Document("_id", round).append("key", HexFormat.of().formatHex(fresh)), KEYS);
    } catch (DuplicateKeyException anotherWasFaster) {
      return;
    }
  }

  private static String hash(String key, String person) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM));
      byte[] hash = mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

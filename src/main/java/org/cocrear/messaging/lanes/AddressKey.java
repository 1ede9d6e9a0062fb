package org.cocrear.messaging.lanes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The key by which an address becomes an id: given by a setting, or made once and kept. */
final class AddressKey {

  private static final String SECRETS = "secrets";
  private static final String NAME = "address-key";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int ID_BYTES = 16;
  private static final int ID_LETTERS = 26;

  private final SecretKeySpec key;

  private AddressKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  static AddressKey given(String secret) {
    return new AddressKey(secret.getBytes(StandardCharsets.UTF_8));
  }

  static AddressKey kept(MongoOperations mongo) {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    Document made = new Document("_id", NAME).append("key", HexFormat.of().formatHex(fresh));
    Document kept = mongo.findById(NAME, Document.class, SECRETS);
    if (kept == null) {
      kept = insert(mongo, made);
    }
    return new AddressKey(HexFormat.of().parseHex(kept.getString("key")));
  }

  private static Document insert(MongoOperations mongo, Document made) {
    try {
      return mongo.insert(made, SECRETS);
    } catch (DuplicateKeyException anotherNodeWasFaster) {
      Query query = Query.query(where("_id").is(NAME));
      return Objects.requireNonNull(mongo.findOne(query, Document.class, SECRETS));
    }
  }

  AddressId id(Address address) {
    String text = address.channel().key() + "\n" + address.account() + "\n" + address.theirs();
    byte[] hash = Arrays.copyOf(hash(text), ID_BYTES);
    String letters = new BigInteger(1, hash).toString(32);
    return new AddressId("0".repeat(ID_LETTERS - letters.length()) + letters);
  }

  private byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.cocrear.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers, under a key of this process, which passwords matched which hashes, for HTTP Basic asks
 * at each request and a good hash is slow. A new hash is a new question.
 */
class RememberingPasswords implements PasswordEncoder {

  private static final int MOST = 500;
  private static final String ALGORITHM = "HmacSHA256";

  private final PasswordEncoder slow;
  private final SecretKeySpec key;
  private final Set<String> matched =
      Collections.synchronizedSet(Collections.newSetFromMap(new Latest()));

  RememberingPasswords(PasswordEncoder slow) {
    this.slow = slow;
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence raw) {
    return slow.encode(raw);
  }

  @Override
  public boolean matches(@Nullable CharSequence raw, @Nullable String hash) {
    String trace = trace(raw, hash);
    if (matched.contains(trace)) {
      return true;
    }
    boolean matches = slow.matches(raw, hash);
    if (matches) {
      matched.add(trace);
    }
    return matches;
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return slow.upgradeEncoding(hash);
  }

  private String trace(@Nullable CharSequence raw, @Nullable String hash) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] trace = mac.doFinal((hash + "\n" + raw).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(trace);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static final class Latest extends LinkedHashMap<String, Boolean> {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > MOST;
    }
  }
}

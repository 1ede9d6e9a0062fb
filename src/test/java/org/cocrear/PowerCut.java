package org.cocrear;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;

/** Cuts the power just after a given number of writes: each later write and call fails. */
public final class PowerCut {

  /** Thrown where the power is off. */
  public static final class Dark extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "updateFirst",
          "updateMulti",
          "upsert",
          "replace",
          "remove",
          "save",
          "findAndModify",
          "findAndReplace",
          "findAndRemove");

  private int left;

  /** Power for {@code writes} writes. */
  public PowerCut(int writes) {
    left = writes;
  }

  /** Notes a write that a fake does; fails where the power is off. */
  public void write() {
    if (left-- <= 0) {
      throw new Dark();
    }
  }

  /** Whether the power went off. */
  public boolean dark() {
    return left < 0;
  }

  /** The same store, as long as there is power. */
  public MongoOperations on(MongoOperations store) {
    return (MongoOperations)
        Proxy.newProxyInstance(
            MongoOperations.class.getClassLoader(),
            new Class<?>[] {MongoOperations.class},
            (proxy, method, arguments) -> call(store, method, arguments));
  }

  private Object call(MongoOperations store, Method method, Object[] arguments) throws Throwable {
    if (WRITES.contains(method.getName())) {
      write();
    }
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}

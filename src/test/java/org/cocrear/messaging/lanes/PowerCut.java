package org.cocrear.messaging.lanes;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCluster;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;

/**
 * Cuts the power before or after the n-th write to the store: that write and whatever follows it
 * fails with {@link Off} until {@link #restore}. Put it in front of a client with {@link #wrap},
 * for instance {@code TestStore.fresh(cut::wrap)}.
 */
public final class PowerCut {

  private static final List<Class<?>> WRAPPED =
      List.of(MongoClient.class, MongoCluster.class, MongoDatabase.class, MongoCollection.class);
  private static final Set<String> WRITES =
      Set.of(
          "insertOne",
          "insertMany",
          "updateOne",
          "updateMany",
          "replaceOne",
          "deleteOne",
          "deleteMany",
          "findOneAndUpdate",
          "findOneAndReplace",
          "findOneAndDelete",
          "bulkWrite");

  private int writes;
  private int cutAt = Integer.MAX_VALUE;
  private boolean applied;
  private boolean off;

  /** The store cannot be reached: the process is as good as dead. */
  public static final class Off extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Off() {
      super("the power is off");
    }
  }

  /** A client through which the power can be cut. */
  public MongoClient wrap(MongoClient client) {
    return (MongoClient) wrap(MongoClient.class, client);
  }

  /**
   * Cuts at a write to come.
   *
   * @param write counted from 1, from now on
   * @param written whether that write still reaches the store
   */
  public synchronized void cutAt(int write, boolean written) {
    writes = 0;
    off = false;
    cutAt = write;
    applied = written;
  }

  /** Power for good; counts anew. */
  public synchronized void restore() {
    cutAt(Integer.MAX_VALUE, false);
  }

  /** Writes since it was last set. */
  public synchronized int writes() {
    return writes;
  }

  /** Whether the cut has come. */
  public synchronized boolean isOff() {
    return off;
  }

  private Object wrap(Class<?> type, Object inner) {
    return Proxy.newProxyInstance(
        PowerCut.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> call(inner, method, arguments));
  }

  private Object call(Object inner, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return invoke(inner, method, arguments);
    }
    boolean cutAfter = !method.getName().equals("close") && pass(method);
    Object result = invoke(inner, method, arguments);
    if (cutAfter) {
      throw new Off();
    }
    return WRAPPED.contains(method.getReturnType()) ? wrap(method.getReturnType(), result) : result;
  }

  /** Throws if the power is off before the call; tells whether it goes off right after it. */
  private synchronized boolean pass(Method method) {
    if (off) {
      throw new Off();
    }
    if (!WRITES.contains(method.getName())) {
      return false;
    }
    writes++;
    off = writes == cutAt;
    if (off && !applied) {
      throw new Off();
    }
    return off;
  }

  private static Object invoke(Object inner, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(inner, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}

package org.cocrear;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.EmptyTargetSource;

/** Lets a hand-written fake stand in for a service of another room, however that one is built. */
public final class StandIn {

  private StandIn() {}

  /** A service whose calls go to the fake's public methods of the same name and parameters. */
  public static <T> T of(Class<T> service, Object fake) {
    ProxyFactory factory = new ProxyFactory();
    factory.setTargetSource(EmptyTargetSource.forClass(service));
    factory.setProxyTargetClass(true);
    MethodInterceptor toFake = call -> call(fake, call.getMethod(), call.getArguments());
    factory.addAdvice(toFake);
    return service.cast(factory.getProxy(service.getClassLoader()));
  }

  private static Object call(Object fake, Method asked, Object[] arguments) throws Throwable {
    Method method = fake.getClass().getMethod(asked.getName(), asked.getParameterTypes());
    method.setAccessible(true);
    try {
      return method.invoke(fake, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}

package org.cocrear;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class Cocrear {

  Cocrear() {}

  /** Starts the server. */
  public static void main(String[] args) {
    SpringApplication.run(Cocrear.class, args);
  }
}

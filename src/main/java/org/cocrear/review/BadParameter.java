package org.cocrear.review;

/** A parameter of an address that says nothing: which, and why. */
final class BadParameter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String name;

  BadParameter(String name, String reason) {
    super(reason);
    this.name = name;
  }

  String name() {
    return name;
  }
}

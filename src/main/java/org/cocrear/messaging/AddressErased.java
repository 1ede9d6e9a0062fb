package org.cocrear.messaging;

/** An address was erased: whoever keeps something under it removes that now. */
public record AddressErased(Address address) {}

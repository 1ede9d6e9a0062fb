package org.cocrear.conversations;

import java.util.List;
import java.util.Optional;

/** Published flows; owned here, kept by studio. */
public interface FlowLibrary {

  /** The flow as it is published now. */
  Optional<Flow> current(String id);

  /** The flow as it was when a running talk began. */
  Optional<Flow> at(String id, String revision);

  /** How a running talk goes on after what was published since it was last heard. */
  default Course course(Session talk) {
    return new Course.GoesOn(talk);
  }

  /** All that are published, by id. */
  List<Flow> all();
}

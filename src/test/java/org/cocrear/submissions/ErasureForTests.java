package org.cocrear.submissions;

import java.time.Clock;
import org.cocrear.participants.PersonalData;
import org.springframework.data.mongodb.core.MongoOperations;

/** Lets tests of other rooms erase a person. */
public final class ErasureForTests {

  private ErasureForTests() {}

  /** What the room holds of people. */
  public static PersonalData of(MongoOperations mongo, Submissions submissions, Clock clock) {
    return new SubmissionsData(submissions, new SubmissionStore(mongo), clock);
  }
}

package org.cocrear.submissions;

import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.SimilarTexts;
import org.cocrear.nlp.TextPipeline;
import org.springframework.data.mongodb.core.MongoOperations;

/** Similar submissions over a store of a test. */
public final class SimilarForTests {

  private static final TextPipeline PIPELINE = new TextPipeline(ModelFolder.inJar());

  private SimilarForTests() {}

  public static SimilarSubmissions over(MongoOperations mongo) {
    return new SimilarSubmissions(new SubmissionStore(mongo), new SimilarTexts(PIPELINE));
  }
}

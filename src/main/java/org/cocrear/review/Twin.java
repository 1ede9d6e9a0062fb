package org.cocrear.review;

import org.cocrear.nlp.SimilarTexts;
import org.cocrear.submissions.SimilarSubmissions.Similar;

/** A submission that says much the same as the one on the page. */
record Twin(String code, String text, String status, String likeness, boolean same) {

  static Twin of(Similar similar) {
    return new Twin(
        similar.submission().code().value(),
        similar.submission().text(),
        Labels.of(similar.submission().status()),
        Labels.percent(similar.likeness()),
        similar.likeness() >= SimilarTexts.SAME);
  }
}

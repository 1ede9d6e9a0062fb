package org.cocrear.submissions;

/** Names a submission: short, readable aloud, without look-alike characters ({@code ROS-7K2M}). */
public record SubmissionCode(String value) {

  @Override
  public String toString() {
    return value;
  }
}

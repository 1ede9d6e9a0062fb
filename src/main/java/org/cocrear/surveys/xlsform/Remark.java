package org.cocrear.surveys.xlsform;

/**
 * Something of a form that could not be carried as it stands.
 *
 * @param cell where it stands, such as {@code survey!B7}
 * @param spanish why, and what is done instead
 * @param english the same
 */
public record Remark(String cell, String spanish, String english) {

  @Override
  public String toString() {
    return cell + ": " + english;
  }
}

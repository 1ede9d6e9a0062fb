package org.cocrear.studio.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A problem of a draft beside the line it is about.
 *
 * @param line from 1; 0 where it is about no line of the draft
 * @param column from 1; 0 where it is about the whole line
 * @param written the line
 */
record Problem(int line, int column, String message, String written) {

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:conversations/)?([a-z0-9-]+)\\.yml:(\\d+)(?::(\\d+))?: (.*)", Pattern.DOTALL);

  static List<Problem> of(List<String> problems, String flow, String yaml) {
    List<String> lines = yaml.lines().toList();
    return problems.stream().map(problem -> of(problem, flow, lines)).toList();
  }

  private static Problem of(String problem, String flow, List<String> lines) {
    Matcher place = PLACE.matcher(problem);
    if (!place.matches() || !place.group(1).equals(flow)) {
      return new Problem(0, 0, problem, "");
    }
    int line = Integer.parseInt(place.group(2));
    int column = place.group(3) == null ? 0 : Integer.parseInt(place.group(3));
    String written = line <= lines.size() ? lines.get(line - 1) : "";
    return new Problem(line, column, place.group(4), written);
  }
}

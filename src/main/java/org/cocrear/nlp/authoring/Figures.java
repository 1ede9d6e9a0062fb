package org.cocrear.nlp.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a classifier did on texts that were kept apart. An answer is fair where it is one of the
 * text's axes.
 *
 * @param texts how many
 * @param fair how many were answered fairly
 * @param axes by key
 */
public record Figures(long texts, long fair, List<Line> axes) {

  /**
   * One axis, or {@code ninguno}.
   *
   * @param texts whose first axis it is
   * @param precision share of its answers that are fair; 0 to 1
   * @param recall share of its texts that were answered fairly; 0 to 1
   */
  public record Line(String axis, long texts, double precision, double recall) {}

  /** Keeps its own copy. */
  public Figures {
    axes = List.copyOf(axes);
  }

  /** Share of fair answers; of none, 0. */
  public double share() {
    return texts == 0 ? 0 : fair / (double) texts;
  }

  static Figures of(List<Judged> judged) {
    SortedSet<String> labels = new TreeSet<>();
    judged.forEach(one -> labels.add(one.text().label()));
    judged.forEach(one -> labels.add(one.first().label()));
    List<Line> lines = new ArrayList<>();
    labels.forEach(label -> lines.add(line(judged, label)));
    return new Figures(judged.size(), fair(judged), lines);
  }

  private static Line line(List<Judged> judged, String label) {
    List<Judged> own = judged.stream().filter(one -> one.text().label().equals(label)).toList();
    List<Judged> said = judged.stream().filter(one -> one.first().label().equals(label)).toList();
    return new Line(label, own.size(), share(said), share(own));
  }

  private static double share(List<Judged> judged) {
    return judged.isEmpty() ? 0 : fair(judged) / (double) judged.size();
  }

  private static long fair(List<Judged> judged) {
    return judged.stream().filter(Judged::fair).count();
  }
}

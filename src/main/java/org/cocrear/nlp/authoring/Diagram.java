package org.cocrear.nlp.authoring;

import java.util.List;
import java.util.Locale;

/** A reliability diagram as SVG: how often right (bars) where confidence was so high (diagonal). */
final class Diagram {

  private static final int SIDE = 300;
  private static final int EDGE = 40;

  private Diagram() {}

  static String of(List<Scoreboard.Bin> bins) {
    int whole = SIDE + 2 * EDGE;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    svg.append(whole).append(' ').append(whole).append("\" font-family=\"sans-serif\"");
    svg.append(" font-size=\"12\">\n<title>Reliability: share right by confidence</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    double width = SIDE / (double) bins.size();
    for (int i = 0; i < bins.size(); i++) {
      bar(svg, EDGE + i * width, width, bins.get(i).strict());
    }
    svg.append(
        format(
            "<path d=\"M%d %d L%d %d\" stroke=\"#b00\" stroke-dasharray=\"4\"/>%n",
            EDGE, EDGE + SIDE, EDGE + SIDE, EDGE));
    svg.append(
        format(
            "<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"#333\"/>%n",
            EDGE, EDGE, EDGE + SIDE, EDGE + SIDE));
    label(svg, EDGE + SIDE / 2, EDGE + SIDE + 28, "confidence, 0 to 1");
    label(svg, EDGE + SIDE / 2, 24, "share right, 0 to 1");
    return svg.append("</svg>\n").toString();
  }

  private static void bar(StringBuilder svg, double left, double width, double share) {
    svg.append(
        format(
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#4a7ebb\"/>%n",
            left + 2, EDGE + SIDE * (1 - share), width - 4, SIDE * share));
  }

  private static void label(StringBuilder svg, int x, int y, String words) {
    svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x, y, words));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
  }
}

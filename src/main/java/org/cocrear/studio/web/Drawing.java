package org.cocrear.studio.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.Step;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * A flow as a picture: boxes and lines, laid out by Eclipse ELK from top to bottom; sizes in
 * pixels.
 */
record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {

  private static final int HIGH = 44;
  private static final int LETTER = 7;
  private static final int LONGEST = 26;

  /** A step. */
  record Box(String step, String kind, String text, int x, int y, int width, int height) {}

  /** A way from one step to the next; {@code label} says when it is taken. */
  record Line(String path, String label, int x, int y) {}

  /** Lays a flow out; {@code texts} are what its steps say, by step. */
  static Drawing of(Flow flow, Map<String, String> texts) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    ElkNode graph = graph();
    Map<String, ElkNode> nodes = new LinkedHashMap<>();
    flow.steps()
        .forEach((name, step) -> nodes.put(name, node(graph, name, texts.getOrDefault(name, ""))));
    List<ElkEdge> edges = new ArrayList<>();
    flow.steps()
        .forEach(
            (name, step) ->
                Ways.of(step).forEach((to, when) -> edge(edges, nodes, name, to, when)));
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    List<Box> boxes = new ArrayList<>();
    flow.steps()
        .forEach(
            (name, step) -> {
              ElkNode node = nodes.get(name);
              if (node != null) {
                boxes.add(box(name, step, texts.getOrDefault(name, ""), node));
              }
            });
    return new Drawing(
        (int) Math.ceil(graph.getWidth()),
        (int) Math.ceil(graph.getHeight()),
        boxes,
        edges.stream().map(Drawing::line).toList());
  }

  private static ElkNode graph() {
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(8));
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 24.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
    return graph;
  }

  private static ElkNode node(ElkNode graph, String name, String text) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    int letters = Math.max(name.length() + 4, shortened(text).length());
    node.setDimensions(letters * (double) LETTER + 20, HIGH);
    return node;
  }

  private static void edge(
      List<ElkEdge> edges, Map<String, ElkNode> nodes, String from, String to, String when) {
    ElkNode source = nodes.get(from);
    ElkNode target = nodes.get(to);
    if (source == null || target == null) {
      return;
    }
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(source, target);
    if (!when.isEmpty()) {
      ElkLabel label = ElkGraphUtil.createLabel(shortened(when), edge);
      label.setDimensions(shortened(when).length() * 6.0 + 6, 14);
      label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }
    edges.add(edge);
  }

  private static Box box(String name, Step step, String text, ElkNode at) {
    return new Box(
        name,
        step.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        shortened(text),
        (int) at.getX(),
        (int) at.getY(),
        (int) at.getWidth(),
        (int) at.getHeight());
  }

  private static Line line(ElkEdge edge) {
    StringBuilder path = new StringBuilder();
    for (ElkEdgeSection section : edge.getSections()) {
      path.append(point("M", section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(bend -> path.append(point("L", bend.getX(), bend.getY())));
      path.append(point("L", section.getEndX(), section.getEndY()));
    }
    if (edge.getLabels().isEmpty()) {
      return new Line(path.toString(), "", 0, 0);
    }
    ElkLabel label = edge.getLabels().getFirst();
    return new Line(path.toString(), label.getText(), (int) label.getX(), (int) label.getY() + 11);
  }

  private static String point(String how, double x, double y) {
    return how + Math.round(x) + " " + Math.round(y);
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
  }
}

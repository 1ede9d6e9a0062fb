package org.cocrear.conversations.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.Flow;

/**
 * A flow as far as it can be read, whatever its problems: to be looked at, never to be talked with.
 */
public final class FlowSketch {

  private FlowSketch() {}

  /** What a source has of a flow; its revision is empty. */
  public static Flow of(FlowSource source) {
    List<String> ignored = new ArrayList<>();
    Draft draft =
        FlowReader.read(source.id(), YamlItem.of(source.id() + ".yml", source.yaml(), ignored));
    return new Flow(
        draft.id,
        "",
        List.of(),
        draft.kind,
        draft.title,
        draft.command,
        draft.survey,
        draft.patience,
        draft.first(),
        new TreeMap<>(draft.steps));
  }
}

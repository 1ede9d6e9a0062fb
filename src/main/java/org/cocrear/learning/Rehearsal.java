package org.cocrear.learning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cocrear.nlp.authoring.Corpus;
import org.cocrear.nlp.authoring.LabelledText;
import org.cocrear.plans.Plan;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** What a model must not forget: the corpus of its plan, or what the plan says of its axes. */
class Rehearsal {

  private final ResourcePatternResolver resources;
  private final String place;

  /** {@code place} is that of the setting {@code cocrear.nlp-models}. */
  Rehearsal(ResourcePatternResolver resources, String place) {
    this.resources = resources;
    String folder = place.endsWith("/") ? place : place + "/";
    this.place = folder.contains(":") ? folder : "file:" + folder;
  }

  /** The corpus; empty where there is none. */
  List<LabelledText> corpus(String planId) {
    try {
      List<LabelledText> texts = new ArrayList<>();
      for (Resource file : files(planId)) {
        String name = Objects.requireNonNullElse(file.getFilename(), planId);
        List<String> lines = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        texts.addAll(Corpus.parse(name, lines));
      }
      return texts;
    } catch (IOException trouble) {
      throw new IllegalStateException("the corpus of " + planId + " cannot be read", trouble);
    }
  }

  private List<Resource> files(String planId) throws IOException {
    String folder = place + planId + "/corpus/";
    if (!resources.getResource(folder).exists()) {
      return List.of();
    }
    return Arrays.stream(resources.getResources(folder + "*.tsv"))
        .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
        .toList();
  }

  /** For a plan without a model: titles and descriptions speak as if somebody had decided. */
  static List<LabelledText> descriptions(Plan plan) {
    return plan.axes().stream()
        .map(
            axis ->
                LabelledText.decided(List.of(axis.key()), axis.title() + ". " + axis.description()))
        .toList();
  }
}

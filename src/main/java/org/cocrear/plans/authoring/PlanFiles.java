package org.cocrear.plans.authoring;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.Plan;
import org.cocrear.plans.PlanProblems;
import org.cocrear.plans.Plans;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Plan files ({@code *.yml}), read once and wholly checked. */
public final class PlanFiles {

  private final List<String> problems = new ArrayList<>();

  private PlanFiles() {}

  /**
   * Reads all plans of a place.
   *
   * @param location a pattern, or a directory such as {@code file:./plans/}
   * @throws PlanProblems listing everything that is wrong in any of them
   */
  public static List<PlanFile> read(String location) {
    return new PlanFiles().files(resources(location), location);
  }

  private List<PlanFile> files(List<Resource> resources, String location) {
    Map<String, PlanFile> plans = new TreeMap<>();
    for (Resource resource : resources) {
      PlanFile file = file(resource);
      if (plans.put(file.id(), file) != null) {
        problems.add(name(resource) + ":1: another file has the id " + file.id() + " too");
      }
    }
    if (resources.isEmpty()) {
      problems.add(location + ": no plan is there: put a file such as city.yml");
    }
    if (!problems.isEmpty()) {
      throw new PlanProblems(problems);
    }
    return List.copyOf(plans.values());
  }

  private PlanFile file(Resource resource) {
    YamlEntry entry = root(resource);
    Plan plan = PlanReader.plan(entry);
    CommitmentReader reader = new CommitmentReader(plan);
    List<Commitment> commitments =
        entry.entries("commitments").stream().map(reader::commitment).toList();
    if (commitments.stream().map(Commitment::id).distinct().count() < commitments.size()) {
      entry.wrong("commitments", "two commitments have the same id");
    }
    PlanFile file =
        new PlanFile(new Plans.Known(plan, PlanReader.law(entry.entry("law"))), commitments);
    entry.end();
    return file;
  }

  private YamlEntry root(Resource resource) {
    String name = name(resource);
    try (Reader text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
      return new YamlEntry(name, new Yaml(new LoaderOptions()).compose(text), problems);
    } catch (MarkedYAMLException malformed) {
      int line = malformed.getProblemMark() == null ? 1 : malformed.getProblemMark().getLine() + 1;
      problems.add(name + ":" + line + ": " + malformed.getProblem());
      return new YamlEntry(name, null, new ArrayList<>());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Resource resource) {
    return String.valueOf(resource.getFilename());
  }

  private static List<Resource> resources(String location) {
    String pattern = location.contains("*") ? location : directory(location) + "*.yml";
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
          .sorted(Comparator.comparing(PlanFiles::name))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String directory(String location) {
    return location.endsWith("/") ? location : location + "/";
  }
}

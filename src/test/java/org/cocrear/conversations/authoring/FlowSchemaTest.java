package org.cocrear.conversations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cocrear.conversations.Action;
import org.cocrear.conversations.SmallFlows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors pick up says what the reader reads. */
class FlowSchemaTest {

  private static final String FIRST_LINE = "# yaml-language-server: $schema=flow.schema.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode TEXT = JSON.readTree(Path.of("conversations/flow.schema.json"));
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  private static final Schema TALK =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.readTree(Path.of("conversations/talk.schema.json")));

  static List<Path> flows() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("conversations"))) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyShippedFlowFits(Path file) throws IOException {
    String flow = Files.readString(file);
    assertThat(flow).startsWith(FIRST_LINE);
    assertThat(SCHEMA.validate(json(flow))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: a\nsteps: { a: { say: k, next: b, nxt: c } }",
        "title: a\nsteps: { a: { say: k } }",
        "title: a\nsteps: { a: { ask: k, as: n, type: nubmer, next: b } }",
        "title: a\nsteps: { a: { wait: { for: 2 weeks }, next: b } }",
        "steps: { a: { end: k } }",
        "title: a\nsteps: { A: { end: k } }",
      })
  void whatTheCheckerRefusesTheSchemaRefuses(String flow) {
    assertThat(SCHEMA.validate(json(flow))).isNotEmpty();
  }

  @Test
  void kindsTypesAndActionsAreThoseOfTheReader() {
    JsonNode defs = TEXT.get("$defs");
    List<String> kinds = new ArrayList<>();
    defs.get("step").get("oneOf").forEach(one -> kinds.add(one.get("$ref").asString()));
    assertThat(kinds)
        .containsExactlyElementsOf(FlowReader.KINDS.stream().map(k -> "#/$defs/" + k).toList());
    assertThat(words(defs.get("ask").get("properties").get("type").get("enum")))
        .containsExactlyElementsOf(QuestionReader.TYPES);
    assertThat(words(defs.get("do").get("properties").get("do").get("enum")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Action.values())
                .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  static List<Path> talks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("conversations/talks"))) {
      return Stream.concat(files.sorted(), SmallFlows.talks().stream()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("talks")
  void everyTalkFits(Path file) throws IOException {
    assertThat(TALK.validate(json(Files.readString(file)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flow: menu",
        "flow: menu\ntalk: [ { usr: hola } ]",
        "flow: menu\ntalk: [ { user: hola, bot: hola } ]",
        "flow: menu\nat: 2021-06-21T12:00\ntalk: []",
        "through: intake\nfacts: { office: open }\ntalk: []",
        "through: intake\ntalk: [ { after: two days } ]",
      })
  void aTalkThatCannotBePlayedIsUnderlined(String talk) {
    assertThat(TALK.validate(json(talk))).isNotEmpty();
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asString()));
    return words;
  }

  /** As editors read YAML 1.2: {@code yes} and {@code no} are words. */
  private static JsonNode json(String yaml) {
    LoaderOptions options = new LoaderOptions();
    DumperOptions dumper = new DumperOptions();
    Yaml reader =
        new Yaml(
            new SafeConstructor(options), new Representer(dumper), dumper, options, new Words());
    return JSON.valueToTree(reader.<Object>load(yaml));
  }

  private static final class Words extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("-?[0-9]+"), "-0123456789");
      addImplicitResolver(Tag.FLOAT, Pattern.compile("-?[0-9]+[.][0-9]+"), "-0123456789");
    }
  }
}

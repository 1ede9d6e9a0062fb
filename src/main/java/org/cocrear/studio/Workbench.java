package org.cocrear.studio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cocrear.bot.Bot;
import org.cocrear.bot.FilesRefused;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.authoring.FlowFiles;
import org.cocrear.conversations.authoring.FlowKeys;
import org.cocrear.conversations.authoring.FlowSource;
import org.cocrear.conversations.talks.Talks;

/** Checks a flow among the others that are published, and plays talks with it. */
public final class Workbench {

  private final Bot bot;
  private final SortedMap<String, FlowSource> others;

  /** A bench with the texts of the files, and the flows as they are published, by id. */
  Workbench(Bot bot, SortedMap<String, FlowSource> others) {
    this.bot = bot;
    this.others = new TreeMap<>(others);
  }

  /**
   * What came of reading a flow.
   *
   * @param problems one line each: {@code file:line: what, and what to write instead}
   * @param flow empty where there are problems
   */
  public record Reading(List<String> problems, Optional<Flow> flow) {}

  /**
   * A talk as it was written and as it was played.
   *
   * @param problems why it could not be played
   */
  public record Played(String name, String written, String played, List<String> problems) {

    /** Whether the bot still says and does what is written. */
    public boolean green() {
      return problems.isEmpty() && written.strip().equals(played.strip());
    }
  }

  /** Reads and checks a flow: what is wrong with it, and what it breaks in others. */
  public Reading read(FlowSource source) {
    List<String> problems = new ArrayList<>(textProblems(source));
    if (!problems.isEmpty()) {
      return new Reading(problems, Optional.empty());
    }
    SortedMap<String, FlowSource> all = with(whole(source));
    Bot speaking = speaking(all, whole(source));
    problems.addAll(FlowFiles.problems(files(all), speaking));
    problems.addAll(unsaid(source));
    return problems.isEmpty()
        ? new Reading(List.of(), FlowFiles.read(files(all), speaking).current(source.id()))
        : new Reading(problems.stream().distinct().toList(), Optional.empty());
  }

  /** Plays talks with a flow that has no problems; the others are as they are published. */
  public List<Played> play(FlowSource source, SortedMap<String, String> talks) {
    SortedMap<String, FlowSource> all = with(whole(source));
    Bot speaking = speaking(all, whole(source));
    Talks stage = new Talks(FlowFiles.read(files(all), speaking), speaking);
    return talks.entrySet().stream()
        .map(talk -> played(stage, talk.getKey(), talk.getValue()))
        .toList();
  }

  /** The voice in which a flow would speak. */
  public Voice voice(FlowSource source) {
    return bot.voice().with(sound(source.texts()));
  }

  /** Plays a talk anew with the flows as they are published. */
  public Played play(String name, String talk) {
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    others.values().forEach(source -> add(texts, source));
    Bot speaking = bot.speaking(bot.voice().with(texts));
    return played(new Talks(FlowFiles.read(files(others), speaking), speaking), name, talk);
  }

  /** A flow with all the texts that its YAML names: its own, and those of the files. */
  public FlowSource whole(FlowSource source) {
    List<String> keys =
        FlowKeys.of(source).stream().flatMap(key -> Stream.of(key, key + ".also")).toList();
    Voice voice = bot.voice().with(sound(source.texts()));
    SortedMap<String, SortedMap<String, String>> texts = texts(keys, voice);
    add(texts, source);
    texts.values().forEach(own -> own.keySet().removeIf(key -> !names(keys, key)));
    return new FlowSource(source.id(), source.yaml(), texts);
  }

  /** A flow with all the texts of its revision, those of the flows that it calls among them. */
  FlowSource pinned(FlowSource source, Flow flow) {
    FlowSource whole = whole(source);
    Voice voice = speaking(with(whole), whole).voice();
    SortedMap<String, SortedMap<String, String>> texts = texts(FlowKeys.of(flow), voice);
    return new FlowSource(source.id(), source.yaml(), texts);
  }

  private static boolean names(List<String> keys, String key) {
    return keys.contains(key) || keys.contains(key.replaceFirst("\\.sms$", ""));
  }

  private static SortedMap<String, SortedMap<String, String>> texts(
      Collection<String> keys, Voice voice) {
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    keys.stream()
        .flatMap(key -> voice.wordings(key).entrySet().stream())
        .forEach(wording -> put(texts, wording.getKey(), wording.getValue()));
    return texts;
  }

  private static void put(
      SortedMap<String, SortedMap<String, String>> texts, String place, String text) {
    int cut = place.indexOf('/');
    texts
        .computeIfAbsent(place.substring(0, cut), locale -> new TreeMap<>())
        .put(place.substring(cut + 1), text);
  }

  /** Those that can be said. */
  private static SortedMap<String, SortedMap<String, String>> sound(
      SortedMap<String, SortedMap<String, String>> texts) {
    SortedMap<String, SortedMap<String, String>> sound = new TreeMap<>();
    texts.forEach(
        (locale, wordings) ->
            wordings.forEach(
                (key, text) -> {
                  if (Voice.problem(text).isEmpty()) {
                    sound.computeIfAbsent(locale, l -> new TreeMap<>()).put(key, text);
                  }
                }));
    return sound;
  }

  private static List<String> textProblems(FlowSource source) {
    List<String> problems = new ArrayList<>();
    source
        .texts()
        .forEach(
            (locale, texts) ->
                texts.forEach(
                    (key, text) ->
                        Voice.problem(text)
                            .map(trouble -> "is no ICU message: " + trouble)
                            .or(() -> text.isBlank() ? Optional.of("is empty") : Optional.empty())
                            .map(what -> "messages/" + locale + ": `" + key + "` " + what)
                            .ifPresent(problems::add)));
    return problems;
  }

  /** Keys that only another flow's own texts know. */
  private List<String> unsaid(FlowSource source) {
    Voice own = bot.voice().with(source.texts());
    return FlowKeys.of(source).stream()
        .filter(key -> !own.knows(key))
        .map(key -> source.id() + ".yml: no text for `" + key + "`; write it beside the flow")
        .toList();
  }

  private SortedMap<String, FlowSource> with(FlowSource source) {
    SortedMap<String, FlowSource> all = new TreeMap<>(others);
    all.put(source.id(), source);
    return all;
  }

  private Bot speaking(SortedMap<String, FlowSource> all, FlowSource last) {
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    all.values().forEach(source -> add(texts, source));
    add(texts, last);
    return bot.speaking(bot.voice().with(texts));
  }

  private static void add(SortedMap<String, SortedMap<String, String>> texts, FlowSource source) {
    source
        .texts()
        .forEach((locale, own) -> texts.computeIfAbsent(locale, l -> new TreeMap<>()).putAll(own));
  }

  private static Played played(Talks stage, String name, String talk) {
    try {
      return new Played(name, talk, stage.play(name, talk), List.of());
    } catch (FilesRefused unreadable) {
      return new Played(name, talk, talk, unreadable.problems());
    }
  }

  private static SortedMap<String, String> files(SortedMap<String, FlowSource> sources) {
    SortedMap<String, String> files = new TreeMap<>();
    sources.forEach((id, source) -> files.put(id + ".yml", source.yaml()));
    return files;
  }
}

package org.cocrear.submissions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.cocrear.nlp.Classification;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Voice notes that wait for a person to write them down. What is written takes the place of the
 * mark that stood there, the whole is classified anew, and the author is told.
 */
public class Transcriptions {

  private static final int MANY = 200;
  private static final int LONGEST = 4000;
  private static final String UNHEARD = "unheard";
  private static final String HEARD = "heard";
  private static final String MEDIA = "_media";
  private static final String ATTACHED = "attachments";
  private static final String VOICE = "voice";
  private static final String MARK = "\\s*\\[[^\\]]{2,20}\\]\\s*";

  private final SubmissionStore store;
  private final BiFunction<String, String, Classification> classify;
  private final ApplicationEventPublisher bell;
  private final Clock clock;

  /** Over a store; {@code classify} takes a plan's id and a text. */
  Transcriptions(
      SubmissionStore store,
      BiFunction<String, String, Classification> classify,
      ApplicationEventPublisher bell,
      Clock clock) {
    this.store = store;
    this.classify = classify;
    this.bell = bell;
    this.clock = clock;
  }

  /** Those that wait, oldest first; some hundreds at most. */
  public List<Recording> waiting() {
    return store.waiting(UNHEARD, MANY).stream()
        .flatMap(Transcriptions::recordings)
        .sorted(Comparator.comparing(Recording::receivedAt).thenComparing(Recording::media))
        .toList();
  }

  /**
   * Writes one down; one that is written down stays as it is.
   *
   * @throws InvalidDecision naming field and reason
   */
  public void write(SubmissionCode code, String media, String text, String who) {
    Decisions.check(!text.isBlank(), "text", "Escribí lo que se escucha.");
    Decisions.check(text.length() <= LONGEST, "text", "Es demasiado largo.");
    Document changed =
        store.change(code.value(), document -> write(document, media, text.strip(), who));
    bell.publishEvent(new AnswerRing(new SubmissionCode(changed.getString("_id"))));
  }

  /** What authors were not told yet. */
  public List<Transcript> untold() {
    return store.waiting(HEARD, MANY).stream()
        .map(document -> new Transcript(SubmissionDocuments.read(document), heard(document)))
        .toList();
  }

  /** Notes that the author was told, once whoever listens for a {@link Transcript} has it. */
  public void told(Transcript transcript) {
    bell.publishEvent(transcript);
    store.unmark(transcript.submission().code(), HEARD, transcript.text());
  }

  /** Marks the voice notes of what is filed; what holds no words yet is not sure of anything. */
  static void mark(Document document, Map<String, String> fields) {
    List<String> notes =
        Stream.concat(
                fields.keySet().stream()
                    .filter(name -> VOICE.equals(fields.get(name + "_kind")))
                    .filter(name -> name.endsWith(MEDIA))
                    .map(name -> name.substring(0, name.length() - MEDIA.length())),
                Arrays.stream(fields.getOrDefault(ATTACHED, "").split(" ", -1))
                    .filter(file -> file.startsWith(VOICE + ":")))
            .toList();
    if (!notes.isEmpty()) {
      document.put(UNHEARD, notes);
      if (isWordless(document.getString("text"))) {
        SubmissionDocuments.suggest(document, null);
        document.put("sure", false);
      }
    }
  }

  /** The person was erased: nothing of theirs waits to be written down or told. */
  static void unmark(Document document) {
    document.remove(UNHEARD);
    document.remove(HEARD);
  }

  private boolean write(Document document, String media, String text, String who) {
    Recording note =
        recordings(document).filter(one -> one.media().equals(media)).findFirst().orElse(null);
    if (note == null) {
      return false;
    }
    String written = (note.written().replaceAll(MARK, " ").strip() + " " + text).strip();
    replace(document, note, written);
    List<String> left = new ArrayList<>(document.getList(UNHEARD, String.class));
    left.removeIf(name -> name.equals(note.field()) || name.equals(VOICE + ":" + media));
    document.put(UNHEARD, left);
    if (left.isEmpty()) {
      document.remove(UNHEARD);
    }
    String told = heard(document);
    document.put(HEARD, told.isEmpty() ? text : told + "\n" + text);
    if (!Submission.Kind.SURVEY.equals(SubmissionDocuments.read(document).kind())) {
      SubmissionDocuments.suggest(
          document, classify.apply(document.getString("planId"), document.getString("text")));
    }
    History.add(document, clock.instant(), who, "transcribed", note.field());
    return true;
  }

  private static void replace(Document document, Recording note, String written) {
    String whole = document.getString("text");
    boolean answer = !note.field().equals(ATTACHED) && !note.written().isBlank();
    document.put(
        "text",
        answer && whole.contains(note.written())
            ? whole.replaceFirst(Pattern.quote(note.written()), Matcher.quoteReplacement(written))
            : (whole + "\n\n" + written).strip());
    document.getList("fields", Document.class).stream()
        .filter(field -> answer && note.field().equals(field.getString("name")))
        .forEach(field -> field.put("value", written));
  }

  private static Stream<Recording> recordings(Document document) {
    Submission it = SubmissionDocuments.read(document);
    return document.getList(UNHEARD, String.class, List.of()).stream()
        .map(
            name ->
                name.startsWith(VOICE + ":")
                    ? recording(it, ATTACHED, name.substring(VOICE.length() + 1))
                    : recording(it, name, it.fields().getOrDefault(name + MEDIA, "")));
  }

  private static Recording recording(Submission it, String field, String media) {
    String written = field.equals(ATTACHED) ? "" : it.fields().getOrDefault(field, "");
    return new Recording(it.code(), field, media, written, it.receivedAt());
  }

  private static String heard(Document document) {
    return Objects.requireNonNullElse(document.getString(HEARD), "");
  }

  private static boolean isWordless(String text) {
    return text.replaceAll(MARK, "").isBlank();
  }
}

package org.cocrear.nlp.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.Guess;
import org.jspecify.annotations.Nullable;

/** One text a line in, one line of labels out, in order; answers as soon as nobody writes on. */
final class ClassifyCommand {

  private static final int BATCH = 2048;
  private static final int BUFFER = 1 << 16;
  private static final int GUESSES = 3;

  private final Classifier classifier;
  private final PrintStream out;
  private final PrintStream err;
  private final @Nullable Progress progress;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private long read;
  private long bytes;

  ClassifyCommand(
      Classifier classifier, PrintStream out, PrintStream err, @Nullable Progress progress) {
    this.classifier = classifier;
    this.out = out;
    this.err = err;
    this.progress = progress;
  }

  void run(InputStream in) throws IOException {
    List<String> batch = new ArrayList<>();
    for (byte[] line = line(in); line != null; line = line(in)) {
      read++;
      bytes += line.length + 1;
      batch.add(decode(line));
      if (batch.size() >= BATCH || (at == filled && in.available() == 0)) {
        answer(batch);
      }
    }
    answer(batch);
    if (progress != null) {
      progress.end(read, bytes);
    }
  }

  private void answer(List<String> batch) {
    byte[] rows =
        batch.parallelStream()
            .map(text -> row(classifier, text))
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    out.write(rows, 0, rows.length);
    out.flush();
    batch.clear();
    if (progress != null) {
      progress.at(read, bytes);
    }
  }

  /** Three guesses with four decimals, and whether the first is sure. */
  static String row(Classifier classifier, String text) {
    List<Guess> ranked = classifier.rank(text);
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < GUESSES; i++) {
      Guess guess = i < ranked.size() ? ranked.get(i) : new Guess("", 0);
      row.append(guess.label()).append('\t');
      decimals(guess.confidence(), row);
      row.append('\t');
    }
    boolean sure = classifier.isSure(ranked.getFirst().confidence());
    return row.append(sure ? "sure" : "unsure").append('\n').toString();
  }

  private static void decimals(double share, StringBuilder row) {
    long parts = Math.round(share * 10_000);
    row.append(parts / 10_000).append('.');
    String rest = Long.toString(parts % 10_000);
    row.append("0".repeat(4 - rest.length())).append(rest);
  }

  /** The next line without its end, or null after the last. */
  private byte @Nullable [] line(InputStream in) throws IOException {
    ByteArrayOutputStream before = new ByteArrayOutputStream(0);
    while (true) {
      if (at == filled && !fill(in)) {
        return before.size() == 0 ? null : before.toByteArray();
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      before.write(buffer, at, end - at);
      at = end;
      if (end < filled) {
        at++;
        return before.toByteArray();
      }
    }
  }

  private boolean fill(InputStream in) throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer, 0, BUFFER));
    return filled > 0;
  }

  private String decode(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException broken) {
      err.println("line " + read + ": not UTF-8, broken bytes replaced");
      return new String(line, StandardCharsets.UTF_8);
    }
  }
}

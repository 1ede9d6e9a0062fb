package org.cocrear.nlp.authoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Other people's public texts, in a folder outside the repository: those with weak labels, and
 * those without, of which some were labelled by hand. Of the latter only labels and the hashes of
 * their lines are kept in the repository.
 *
 * @param open labelled texts to learn from; the register is the source
 * @param held labelled texts that are held back
 * @param lines every text without its label
 */
record PublicTexts(List<LabelledText> open, List<LabelledText> held, List<String> lines) {

  /** The source of what was labelled by hand: proposals and comments of cities, most of them. */
  static final String BY_HAND = "read_by_hand";

  static final String TABLE = "public_texts_labelled.tsv";
  static final String LINES = "public_texts.txt.gz";

  private static final int DIGITS = 16;

  static PublicTexts none() {
    return new PublicTexts(List.of(), List.of(), List.of());
  }

  /** Reads both files; {@code byHand} has a line's hash, axis and second axis in each row. */
  static PublicTexts read(Path folder, Path byHand) throws IOException {
    PublicTexts texts = new PublicTexts(new ArrayList<>(), new ArrayList<>(), read(folder));
    for (String row : Files.readAllLines(folder.resolve(TABLE))) {
      texts.take(row.split("\t", -1));
    }
    Map<String, String[]> labels = new HashMap<>();
    for (String row : Files.readAllLines(byHand)) {
      labels.put(row.split("\t", -1)[0], row.split("\t", -1));
    }
    for (String line : texts.lines()) {
      String[] row = labels.remove(hash(line));
      if (row != null) {
        texts.add("urban:" + line, new LabelledText(row[1], row[2], BY_HAND, line));
      }
    }
    return texts;
  }

  /** Takes a row {@code id, source, axis, axis2, trust, text} whose label is likely right. */
  private void take(String[] row) {
    if (row.length == 6 && row[4].equals("likely")) {
      String[] id = row[0].split("\\.", -1)[0].split("-", -1);
      String meeting = id.length == 3 ? id[2] : String.join("-", id);
      add(row[1] + ":" + meeting, new LabelledText(row[2], row[3], row[1], row[5]));
    }
  }

  private void add(String name, LabelledText text) {
    (HeldBack.is(name) ? held : open).add(text);
  }

  private static List<String> read(Path folder) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(LINES))),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  /** The first digits of a line's SHA-256. */
  static String hash(String line) {
    return HeldBack.sha256(line).substring(0, DIGITS);
  }
}

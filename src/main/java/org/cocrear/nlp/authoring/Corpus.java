package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The labelled texts of a plan: every {@code *.tsv} of a folder, files and lines in order. */
public final class Corpus {

  private static final int COLUMNS = 4;

  private Corpus() {}

  /** Reads {@code axis, axis2, register, text}; a crooked line is refused with file and number. */
  static List<LabelledText> read(Path folder) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Corpus::isTable).sorted().toList()) {
        readFile(file, texts);
      }
    }
    return texts;
  }

  /** One table of the same form. */
  static List<LabelledText> readTable(Path file) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    readFile(file, texts);
    return texts;
  }

  private static boolean isTable(Path file) {
    return file.toString().endsWith(".tsv");
  }

  private static void readFile(Path file, List<LabelledText> into) throws IOException {
    into.addAll(parse(file.getFileName().toString(), Files.readAllLines(file)));
  }

  /** The lines of a table of that name. */
  public static List<LabelledText> parse(String name, List<String> lines) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length != COLUMNS || columns[0].isBlank() || columns[3].isBlank()) {
        String place = name + ":" + (i + 1);
        throw new IOException(place + ": axis, axis2, register, text expected, parted by tabs");
      }
      texts.add(new LabelledText(columns[0], columns[1], columns[2], columns[3]));
    }
    return texts;
  }
}

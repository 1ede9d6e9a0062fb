package org.cocrear.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** All that the folder {@code bot/} holds. */
public record Bot(Voice voice, Commands commands, Danger danger, SmallTalk smallTalk) {

  /**
   * Reads and checks the files of the folder.
   *
   * @param files contents by path within the folder
   * @throws FilesRefused with all problems at once
   */
  public static Bot read(SortedMap<String, String> files) {
    List<String> problems = new ArrayList<>();
    Voice voice = new MessageFiles(problems).read(files);
    WordFiles words = new WordFiles(files, problems);
    Bot bot = new Bot(voice, words.commands(), words.danger(), words.smallTalk());
    if (!problems.isEmpty()) {
      throw new FilesRefused(problems);
    }
    return bot;
  }

  /** The same bot with another voice. */
  public Bot speaking(Voice other) {
    return new Bot(other, commands, danger, smallTalk);
  }
}

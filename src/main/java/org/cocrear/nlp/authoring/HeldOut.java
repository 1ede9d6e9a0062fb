package org.cocrear.nlp.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cocrear.nlp.Classifier;
import org.cocrear.nlp.ModelFolder;
import org.cocrear.nlp.tagging.Alarm;
import org.cocrear.nlp.tagging.Alarms;
import org.cocrear.nlp.tagging.SmallModels;

/** Alarms, models and rules together, on texts that are never trained on. */
final class HeldOut {

  private final List<LabelledText> texts;
  private final List<List<Alarm>> heard = new ArrayList<>();

  HeldOut(ModelFolder folder, Path file) throws IOException {
    this.texts = Corpus.readTable(file);
    Alarms alarms = new Alarms(new SmallModels(folder));
    texts.forEach(text -> heard.add(guarding(alarms.of(text.text()))));
  }

  private static List<Alarm> guarding(List<Alarm> found) {
    return found.stream().filter(Alarm::guardsPublication).toList();
  }

  /** Of the texts that a person should see first, the share that is flagged for whatever reason. */
  double recall() {
    return share(true);
  }

  /** Of the flagged texts, the share that a person should see first. */
  double precision() {
    long flagged = count(true, true) + count(false, true);
    return flagged == 0 ? 1 : count(true, true) / (double) flagged;
  }

  private double share(boolean sensitive) {
    long all = count(sensitive, true) + count(sensitive, false);
    return all == 0 ? 1 : count(sensitive, true) / (double) all;
  }

  private long count(boolean sensitive, boolean flagged) {
    long count = 0;
    for (int i = 0; i < texts.size(); i++) {
      boolean is = !texts.get(i).label().equals(Classifier.OUTSIDE);
      count += is == sensitive && heard.get(i).isEmpty() != flagged ? 1 : 0;
    }
    return count;
  }

  /** Texts of a kind that are flagged for whatever reason, and of those for that reason. */
  private String row(Alarm alarm) {
    int all = 0;
    int flagged = 0;
    int named = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).label().equals(alarm.key())) {
        all++;
        flagged += heard.get(i).isEmpty() ? 0 : 1;
        named += heard.get(i).contains(alarm) ? 1 : 0;
      }
    }
    return "| " + alarm.key() + " | " + all + " | " + flagged + " | " + named + " |\n";
  }

  /** A section of the report. */
  String section() {
    StringBuilder text = new StringBuilder();
    text.append("\n## Models, names and rules together, on texts never trained on\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            "`held-out.tsv`, %d texts: of those that a person should see first %.3f are flagged;"
                + " of the flagged ones %.3f are such.\n\n",
            texts.size(),
            recall(),
            precision()));
    text.append("| kind | texts | flagged | for this reason |\n|---|---|---|---|\n");
    for (Alarm alarm : Alarm.values()) {
      if (alarm.guardsPublication()) {
        text.append(row(alarm));
      }
    }
    return text.toString();
  }
}

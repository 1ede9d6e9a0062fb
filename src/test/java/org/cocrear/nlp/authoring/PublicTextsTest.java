package org.cocrear.nlp.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicTextsTest {

  @Test
  void readsWhatIsLikelyAndWhatWasLabelledByHand(@TempDir Path folder) throws IOException {
    List<String> table = new ArrayList<>(List.of("id\tsource\taxis\taxis2\ttrust\ttext"));
    IntStream.range(0, 200)
        .forEach(
            i -> table.add("ela16-abcd-" + i + ".1\tchile\tsalud\t\tlikely\tinvented one " + i));
    table.add("ela16-abcd-1.2\tchile\tsalud\t\tlikely\tsame meeting");
    table.add("dm-1\tmadrid\tgenero\t\tcandidate\tperhaps");
    Files.write(folder.resolve(PublicTexts.TABLE), table);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(PublicTexts.LINES)))) {
      out.write("first line\nsecond líne\nsecond líne\n".getBytes(StandardCharsets.UTF_8));
    }
    Path byHand = folder.resolve("hand.tsv");
    Files.writeString(byHand, PublicTexts.hash("second líne") + "\tambiente\tninguno\n");
    PublicTexts texts = PublicTexts.read(folder, byHand);
    assertThat(texts.lines()).hasSize(3);
    List<LabelledText> all = Stream.concat(texts.open().stream(), texts.held().stream()).toList();
    assertThat(all)
        .hasSize(202)
        .contains(new LabelledText("ambiente", "ninguno", PublicTexts.BY_HAND, "second líne"));
    assertThat(texts.held().size()).isBetween(15, 50);
    boolean held = texts.held().stream().anyMatch(one -> one.text().equals("invented one 1"));
    assertThat(texts.held().stream().anyMatch(one -> one.text().equals("same meeting")))
        .isEqualTo(held);
  }
}

package org.cocrear.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPipelineTest {

  private static final TextPipeline PIPELINE = new TextPipeline(ModelFolder.inJar());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          HOLAAAAA vecinos | hola vecinos
          xq no ay turnos | porque no hay turnos
          tmb kiero + arboles | tambien quiero arboles
          La EDUCACIÓN es de todxs | la educacion es de todos
          mas 🌳🌳 en la plaza | mas arbol arbol en la plaza
          🏳️‍🌈 orgullo | lgbt orgullo
          miren https://ejemplo.org/x?y=1 esto | miren xenlace esto
          son 1.250,50 pesos | son xnumero pesos
          hola @vecinal y a@b.org | hola xusuario y xusuario
          #NiUnaMenos ya | ni una menos ya
          l@s chic@s | los chicos
          covid19 | covid xnumero
          leer y cooperar con acción | leer y cooperar con accion
          """)
  void saysWhatWasMeant(String written, String meant) {
    assertThat(PIPELINE.normalise(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "educación, educacion",
    "educaciones, educacion",
    "contrataciones, contratación",
    "hospital, ospitales",
    "basura, vasura",
    "hacer, aser",
    "tecnología, tecnologias",
    "corrupción, corrupcion"
  })
  void onesStemMeetsTheOthers(String one, String other) {
    assertThat(stem(one)).isEqualTo(stem(other));
  }

  private static String stem(String word) {
    return PIPELINE.tokens(word).getFirst().stem();
  }

  @Test
  void survivesAnythingAndIsStable() {
    noise().forEach(TextPipelineTest::check);
  }

  private static void check(String text) {
    String once = PIPELINE.normalise(text);
    assertThat(PIPELINE.normalise(once)).isEqualTo(once);
    assertThat(PIPELINE.normalise(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(once);
  }

  private static Stream<String> noise() {
    Random chance = new Random(7);
    List<String> pool =
        List.of(
            "a", "ñ", "É", "q", "x", "@", "#", ".", ",", "3", " ", "\0", "\ud800", "\udc00",
            "\u0301", "🌳", "\u200d", "\ufe0f", "ﬁ", "İ", "ß", "٣", "www.", "http://", "\n", "한",
            "ll", "ʰ");
    return Stream.generate(
            () ->
                Stream.generate(() -> pool.get(chance.nextInt(pool.size())))
                    .limit(chance.nextInt(24))
                    .reduce("", String::concat))
        .limit(2000);
  }

  @Test
  void spellingsLeadToAnEnd() {
    for (String line : ModelFolder.inJar().lines("spellings.tsv")) {
      String[] columns = line.split("\t", -1);
      String meant = PIPELINE.normalise(columns[0]);
      assertThat(meant).as(line).isEqualTo(Letters.squeeze(columns[1]));
      assertThat(PIPELINE.normalise(meant)).as(line).isEqualTo(meant);
    }
  }

  @Test
  void readsALongTextQuickly() {
    assertThat(PIPELINE.tokens("a@a ".repeat(50_000))).hasSize(TextPipeline.MOST_WORDS);
    assertThat(PIPELINE.tokens("a@".repeat(50_000))).isNotEmpty();
  }
}

package org.cocrear.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shipped model, on texts as people write them. */
class ClassifierTest {

  private static final String ROSARIO = "rosario-2021-2023";
  private static final Classifiers CLASSIFIERS = new Classifiers(ModelFolder.inJar());
  private static final Classifier CLASSIFIER = CLASSIFIERS.require(ROSARIO);

  private static final String LIVE =
      """
      ambiente|che la basura rebalsa el contenedor hace una semana, un olor
      ambiente|planten mas arbolitos en la cuadra q en verano te cocinás
      ambiente|el arroyo ludueña esta lleno d espuma y peces muertos 😷
      ambiente|hay q separar los residuos y reciclar en serio
      ambiente|humo de las islas otra vez, no se puede respirar
      salud|3 meses pa un turno con el cardiologo en el heca
      salud|no hay remedios en el dispensario d mi barrio
      salud|mi vieja nesesita insulina y en el ospital le dicen q no hay
      salud|psicologos gratis en los centros de salud xfa
      salud|fumiguen x el dengue 🦟
      educacion-cultura|a la escuela de mi nene se le llueve el techo y faltan maestras
      educacion-cultura|mas talleres de teatro y musica en los barrios 🎭🎶
      educacion-cultura|q abran la biblioteca los sabados
      educacion-cultura|becas pa los pibes q no pueden pagar la facu
      genero|a mi vecina le pega el marido y en la comisaria no le toman la denuncia
      genero|mas refugios para mujeres que sufren violencia
      genero|q se respete a las chicas trans en el laburo
      genero|las mujeres cobramos menos q los varones x el mismo laburo
      anticorrupcion|los concejales acomodan a toda la parentela, puro ñoqui
      anticorrupcion|quiero ver la declaracion jurada del intendente y sus funcionarios
      anticorrupcion|basta de coimas en el corralon municipal
      anticorrupcion|el que afana plata publica tiene q ir preso
      gobernanza-digital|la app de la muni no anda y no puedo sacar el turno online
      gobernanza-digital|wifi gratis en las plazas 📶
      gobernanza-digital|quien cuida mis datos personales cuando cargo el dni en la pagina
      gobernanza-digital|tramites x internet sin tener q ir al distrito
      derecho-informacion|pedi informacion publica hace 2 meses y no me contestan nada
      derecho-informacion|publiquen el presupuesto en datos abiertos q se entienda
      derecho-informacion|quiero saber en q gastan la plata del barrio, donde se puede ver?
      espacio-civico|q las decisiones del barrio las votemos los vecinos en asamblea
      espacio-civico|presupuesto participativo de verdad, q se hagan los proyectos q votamos
      espacio-civico|consulta popular antes de hacer la obra esa
      espacio-civico|que escuchen a las vecinales y organizaciones
      juventudes|los pibes de 16 tendrian q poder elegir y tener un consejo joven
      juventudes|primer empleo pa los jovenes, nadie te toma sin experiencia
      juventudes|un centro juvenil en el barrio donde los adolescentes se junten
      contrataciones|a quien le dieron la licitacion del asfalto y x cuanta plata
      contrataciones|siempre gana la misma empresa las licitaciones del municipio
      contrataciones|q compren a cooperativas locales y no a proveedores de afuera
      ninguno|hola buenas como andan
      ninguno|el 122 no pasa nunca, media hora esperando el bondi
      ninguno|tapen el pozo de mendoza y provincias unidas q rompi el auto
      ninguno|gracias x todo 🙏
      ninguno|me robaron la moto en la esquina, no hay un cana
      ninguno|asdkjhasd
      """;

  @Test
  void understandsTheStreet() {
    List<String> missed = new ArrayList<>();
    LIVE.lines()
        .forEach(
            line -> {
              String[] columns = line.split("\\|", 2);
              Guess guess = CLASSIFIER.classify(columns[1]).first();
              if (!guess.label().equals(columns[0])) {
                missed.add(line + " -> " + guess);
              }
            });
    assertThat(missed).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void ranksEveryLabelAndTheSharesSumToOne() {
    for (String text :
        List.of("", " \0 ", "hola", "árboles y hospitales", "\ud83d", "?".repeat(99))) {
      Classification one = CLASSIFIER.classify(text);
      assertThat(one.ranked()).hasSize(11).doesNotHaveDuplicates();
      assertThat(one.ranked().stream().mapToDouble(Guess::confidence).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(one.ranked().stream().map(guess -> -guess.confidence())).isSorted();
      assertThat(one.modelVersion()).isNotBlank();
    }
    assertThat(CLASSIFIER.labels()).hasSize(11).isSorted();
  }

  @Test
  void knowsWhenItDoesNotKnow() {
    assertThat(CLASSIFIER.classify("no sé, lo de siempre").sure()).isFalse();
    assertThat(CLASSIFIER.classify("zzyx qwrt").sure()).isFalse();
    assertThat(CLASSIFIER.classify("más árboles, menos basura, reciclaje en el barrio").sure())
        .isTrue();
  }

  @Test
  void showsTheWordsThatSpokeInTheCitizensSpelling() {
    Classification one = CLASSIFIER.classify("Xq no hay remédios en el Ospital?");
    List<String> spoke =
        one.words().stream().filter(word -> word.weight() > 0).map(Word::text).toList();
    assertThat(one.first().label()).isEqualTo("salud");
    assertThat(spoke).contains("remédios", "Ospital");
  }

  @Test
  void theQuickWayForManyTextsSaysWhatOpenNlpSays() {
    List<String> texts = new ArrayList<>(LIVE.lines().toList());
    texts.add("árboles y más árboles en la plaza ".repeat(200));
    texts.add("ñandú \ud83d xq xq xq 🌳🌳 l@s vecin@s #NiUnaMenos");
    for (String text : texts) {
      List<Guess> quick = CLASSIFIER.rank(text);
      List<Guess> slow = CLASSIFIER.classify(text).ranked();
      for (int i = 0; i < slow.size(); i++) {
        assertThat(quick.get(i).confidence()).isCloseTo(slow.get(i).confidence(), within(1e-6));
      }
      assertThat(quick.getFirst().label()).isEqualTo(slow.getFirst().label());
    }
  }

  @Test
  void isTheSameForManyThreads() {
    List<String> texts = LIVE.lines().toList();
    List<Guess> alone = texts.stream().map(text -> CLASSIFIER.classify(text).first()).toList();
    List<Guess> together =
        IntStream.range(0, 20 * texts.size())
            .parallel()
            .mapToObj(i -> CLASSIFIER.classify(texts.get(i % texts.size())).first())
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
    }
  }

  @Test
  void aPlanWithoutAModelAbstains() {
    Classification one = CLASSIFIERS.forPlan("elsewhere").classify("más árboles");
    assertThat(one.first()).isEqualTo(new Guess("ninguno", 1));
    assertThat(one.sure()).isFalse();
    assertThat(CLASSIFIERS.forPlan("elsewhere").classify("").sure()).isFalse();
    assertThatThrownBy(() -> CLASSIFIERS.require("elsewhere"))
        .isInstanceOf(NoModelException.class)
        .hasMessageContaining("elsewhere");
  }
}

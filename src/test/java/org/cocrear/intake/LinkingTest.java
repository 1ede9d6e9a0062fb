package org.cocrear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocrear.TestStore;
import org.cocrear.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One person in two channels (M20). */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cocrear.quiet-hours=off",
      "cocrear.intake.gather=200ms",
      "cocrear.admin.password=" + LinkingTest.PASSWORD
    })
class LinkingTest {

  static final String PASSWORD = "a-password-for-tests";
  private static final String IDEA = "Que se publiquen las actas de cada reunión del concejo";
  private static final Pattern CODE = Pattern.compile("ROS-[A-Z0-9]{4,5}");
  private static final Pattern FOUND = Pattern.compile("llegó|recibida");
  private static final Pattern LINK = Pattern.compile("VINCULAR ([0-9]{6})");

  @TempDir static Path data;
  @LocalServerPort int port;
  private Town town;

  @DynamicPropertySource
  static void store(DynamicPropertyRegistry registry) {
    TestStore.house(registry, data);
  }

  @BeforeEach
  void enter() {
    town = new Town(port, PASSWORD);
  }

  private static String find(Pattern pattern, List<String> texts) {
    Matcher matcher = pattern.matcher(String.join("\n", texts));
    assertThat(matcher.find()).as("%s in %s", pattern, texts).isTrue();
    return matcher.group(matcher.groupCount());
  }

  private static String proposed(Town.Citizen citizen) {
    citizen.say("propuesta " + IDEA);
    return find(CODE, citizen.say("1"));
  }

  @Test
  void aPersonIsOneInBothChannelsUntilTheyPartThem() {
    Town.Citizen phone = town.citizen("sms", "uno");
    Town.Citizen web = town.citizen("telegram", "dos");
    String bySms = proposed(phone);
    String byTelegram = proposed(web);
    assertThat(web.hear("estado " + bySms)).contains(bySms).doesNotContainPattern(FOUND);

    String code = find(LINK, phone.say("vincular"));
    assertThat(web.hear("vincular 000" + "000".replace(code.substring(3), "001")))
        .contains("no sirve");
    assertThat(web.say("vincular " + code))
        .first()
        .asString()
        .contains("SMS")
        .contains("misma persona");
    Town.await(
        "the other chat to be told", () -> String.join("\n", phone.heard()).contains("Telegram"));

    assertThat(web.hear("estado " + bySms)).contains(bySms).containsPattern(FOUND);
    assertThat(phone.hear("estado " + byTelegram)).containsPattern(FOUND);
    assertThat(web.hear("novedades acá")).contains("por acá");
    assertThat(String.join("\n", phone.say("mis datos"))).contains(": 2");

    assertThat(web.hear("desvincular")).contains("separado");
    assertThat(web.hear("desvincular")).contains("no está unido");
    assertThat(phone.hear("estado " + byTelegram)).containsPattern(FOUND);
  }

  @Test
  void erasingOneErasesBoth() {
    Town.Citizen phone = town.citizen("whatsapp", "tres");
    Town.Citizen web = town.citizen("telegram", "cuatro");
    String kept = proposed(web);
    web.say("vincular " + find(LINK, phone.say("vincular")));
    phone.say("borrar mis datos");
    phone.say("1");
    assertThat(web.hear("estado " + kept)).doesNotContainPattern(FOUND);
  }
}

package org.cocrear.plans.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cocrear.TestStore;
import org.cocrear.plans.Commitment;
import org.cocrear.plans.PlanProblems;
import org.cocrear.plans.SamplePlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFilesTest {

  @TempDir Path folder;

  @Test
  void onlyExamplesArePublishedAndTheySaySo() {
    assertThat(SamplePlans.FILES)
        .flatExtracting(PlanFile::commitments)
        .filteredOn(one -> one.status() == Commitment.Status.PUBLISHED)
        .hasSize(2)
        .allMatch(one -> one.example() && one.title().startsWith("Ejemplo:"));
    assertThat(SamplePlans.FILES)
        .filteredOn(file -> file.id().equals("penalolen"))
        .flatExtracting(PlanFile::commitments)
        .extracting(Commitment::title)
        .containsExactly(
            "Construyendo un Peñalolén más verde",
            "Inclusión de personas con discapacidad y cuidadores",
            "Conectados todo es más fácil");
  }

  @Test
  void allProblemsAreListedWithFileAndLine() throws IOException {
    String good = Files.readString(Path.of("src/main/resources/plans/rosario-2021-2023.yml"));
    write(
        "one.yml",
        good.replace("zone: America/Argentina/Cordoba", "zone: America/Rosarito")
            .replace("label: Juventudes", "label: Juventudes y su participación")
            .replace("opens: 2021-06-14", "opens: 14/06/2021")
            .replace("answerDays: 30", "answerDays: 30\nanswerHours: 3")
            .replace("due: 2021-12-15", "due: 2031-12-15"));
    write("two.yml", "id: two\n  title: [");
    PlanProblems refused =
        catchThrowableOfType(PlanProblems.class, () -> PlanFiles.read("file:" + folder));
    assertThat(refused.problems())
        .anySatisfy(line -> assertThat(line).matches("one.yml:\\d+: zone must be .*Rosarito"))
        .anySatisfy(line -> assertThat(line).matches("one.yml:\\d+: a label has at most 24.*"))
        .anySatisfy(line -> assertThat(line).matches("one.yml:\\d+: opens must be a day.*"))
        .anySatisfy(line -> assertThat(line).matches("one.yml:\\d+: answerHours is no key.*"))
        .anySatisfy(line -> assertThat(line).matches("one.yml:\\d+: due lies outside.*"))
        .anySatisfy(line -> assertThat(line).startsWith("two.yml:2: "))
        .hasSize(6);
  }

  @Test
  void anImportNeverOverwrites() {
    try (TestStore test = TestStore.fresh()) {
      PlanStore store = new PlanStore(test.operations());
      SamplePlans.FILES.forEach(file -> store.importOnce(file.known()));
      SamplePlans.FILES.forEach(file -> store.importOnce(file.known()));
      assertThat(store.all())
          .containsExactlyInAnyOrderElementsOf(
              SamplePlans.FILES.stream().map(PlanFile::known).toList());
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}

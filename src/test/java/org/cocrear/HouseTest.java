package org.cocrear;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/** The law of the house. */
@AnalyzeClasses(packages = "org.cocrear", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  private static final int LONGEST_FILE = 250;

  @ArchTest
  static final ArchRule theEngineKnowsOnlyJava =
      classes()
          .that()
          .resideInAPackage("org.cocrear.conversations")
          .and()
          .haveSimpleNameNotEndingWith("Configuration")
          .and()
          .haveSimpleNameNotEndingWith("package-info")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.cocrear.conversations", "org.jspecify..");

  @ArchTest
  static final ArchRule theUnderstandingKnowsSpringOnlyWhereItIsWired =
      noClasses()
          .that()
          .resideInAnyPackage("org.cocrear.nlp..", "org.cocrear.bot..")
          .and()
          .haveSimpleNameNotEndingWith("Configuration")
          .and()
          .haveSimpleNameNotEndingWith("package-info")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule nobodyAsksForTheTimeWithoutAClock =
      noClasses().should().callMethodWhere(nowWithoutClock());

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      fields()
          .should()
          .notBeAnnotatedWith(Autowired.class)
          .andShould()
          .notBeAnnotatedWith(Value.class);

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)");

  @ArchTest
  static final ArchRule vendorsStayInChannels =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.cocrear.channels..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.twilio..", "org.telegram..", "okhttp3..");

  @ArchTest
  static final ArchRule nobodyImportsOperations =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.cocrear.operations..", "org.cocrear")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.cocrear.operations..");

  @Test
  void arrowsRunAsTheDesignSays() {
    ApplicationModules.of(Cocrear.class).verify();
  }

  @Test
  void filesAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      long lines = Files.readAllLines(file).size();
      if (lines > LONGEST_FILE) {
        tooLong.add(file + ": " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void aboutHalfOfTheTypesAreHidden() {
    List<JavaClass> all =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.cocrear")
                .stream()
                .filter(
                    type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
    long open =
        all.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertThat(open * 100.0 / all.size()).as("share of public types").isLessThanOrEqualTo(55);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static DescribedPredicate<JavaMethodCall> nowWithoutClock() {
    return DescribedPredicate.describe(
        "now() without a Clock",
        call ->
            call.getTarget().getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(Clock.class)));
  }
}

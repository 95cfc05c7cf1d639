package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.yuanliu.server.scope.ScopedReads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;

/** Walls 2, 3 and 4 of ARCHITECTURE.md for the server, each with the counter-example that it catches. */
class WallsTest {
    private static final String SERVER = "io.yuanliu.server";
    private static final String WRONG = "io.yuanliu.counterexample.rooms";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SERVER);

    @Test
    void noPackageOfTheServerDependsOnItself() {
        Walls.acyclic(SERVER).check(CLASSES);
    }

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Application.class).verify();
    }

    /** What a test declares of a package hides what the program declares, and the walls would be those of the test. */
    @Test
    void noTestDeclaresAPackageOfTheProgram() throws IOException {
        for (var module : List.of("../core", "../wire", ".")) {
            assertThat(declaredTwice(Path.of(module, "src"))).isEmpty();
        }
    }

    @Test
    void aPackageDeclaredTwiceIsCaught(@TempDir Path sources) throws IOException {
        for (var name : List.of(
                "main/java/a/package-info.java", "test/java/a/package-info.java", "test/java/b/package-info.java")) {
            Files.createDirectories(sources.resolve(name).getParent());
            Files.createFile(sources.resolve(name));
        }
        assertThat(declaredTwice(sources)).containsExactly(Path.of("a", "package-info.java"));
    }

    private static List<Path> declaredTwice(Path sources) throws IOException {
        var tests = sources.resolve("test").resolve("java");
        try (var files = Files.walk(tests)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(tests::relativize)
                    .filter(file ->
                            Files.exists(sources.resolve("main").resolve("java").resolve(file)))
                    .toList();
        }
    }

    @Test
    void anUndeclaredUseIsCaught() {
        ImportOption everything = location -> true;
        var violations = ApplicationModules.of("io.yuanliu.counterexample.modules", everything)
                .detectViolations();
        assertThat(violations.getMessages())
                .anySatisfy(message -> assertThat(message).contains("Module 'quiet' depends on module 'loud'"));
    }

    @Test
    void onlyWebSeesHttp() {
        Walls.onlyWebSeesHttp(SERVER).check(CLASSES);
    }

    @Test
    void onlyStoresSeeSql() {
        Walls.onlyStoreSeesSql(SERVER, ScopedReads.class).check(CLASSES);
    }

    @Test
    void onlyWireSeesJson() {
        Walls.onlyWireSeesJson(SERVER).check(CLASSES);
    }

    @Test
    void timesAreReadInOnePlace() {
        Walls.onlyDaysReadsTimes("io.yuanliu")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.yuanliu"));
    }

    @Test
    void aTimeReadElsewhereIsCaught() {
        assertThat(broken(Walls.onlyDaysReadsTimes(WRONG))).contains("SellsByItself");
    }

    @Test
    void httpOutsideWebIsCaught() {
        assertThat(broken(Walls.onlyWebSeesHttp(WRONG)))
                .contains("SellsByItself")
                .doesNotContain("AsksTheDatabase");
    }

    @Test
    void sqlOutsideAStoreIsCaught() {
        assertThat(broken(Walls.onlyStoreSeesSql(WRONG)))
                .contains("SellsByItself")
                .contains("AsksTheDatabase")
                .doesNotContain("KnowsItsPlace");
    }

    @Test
    void jsonOutsideWireIsCaught() {
        assertThat(broken(Walls.onlyWireSeesJson(WRONG))).contains("SellsByItself");
    }

    private static String broken(ArchRule rule) {
        return rule.evaluate(new ClassFileImporter().importPackages(WRONG))
                .getFailureReport()
                .toString();
    }
}

package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.yuanliu.server.scope.ScopedReads;
import org.junit.jupiter.api.Test;
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

package io.yuanliu.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Walls 1 and 2 of ARCHITECTURE.md, each with the counter-example that it catches. */
class WallsTest {
    @Test
    void coreDependsOnTheJdkAndJSpecifyOnly() {
        pure("io.yuanliu.core")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.yuanliu.core"));
    }

    @Test
    void aLibraryInCoreIsCaught() {
        assertThat(broken(pure("io.yuanliu.counterexample.pure"), "io.yuanliu.counterexample.pure"))
                .contains("UsesALibrary")
                .contains("org.assertj");
    }

    @Test
    void noPackageOfCoreDependsOnItself() {
        acyclic("io.yuanliu.core")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.yuanliu.core"));
    }

    @Test
    void aCycleIsCaughtAtAnyDepth() {
        assertThat(broken(acyclic("io.yuanliu.counterexample.cycle"), "io.yuanliu.counterexample.cycle"))
                .contains("Cycle detected")
                .contains("deep");
    }

    private static ArchRule pure(String root) {
        return classes().should().onlyDependOnClassesThat().resideInAnyPackage(root + "..", "java..", "org.jspecify..");
    }

    private static ArchRule acyclic(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static String broken(ArchRule rule, String packages) {
        return rule.evaluate(new ClassFileImporter().importPackages(packages))
                .getFailureReport()
                .toString();
    }
}

package io.yuanliu.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Wall 2 of ARCHITECTURE.md for this room, and its place: it knows text, never the web or a database. */
class WallsTest {
    private final JavaClasses wire = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.yuanliu.wire");

    @Test
    void noPackageOfWireDependsOnItself() {
        slices().matching("io.yuanliu.wire.(**)").should().beFreeOfCycles().check(wire);
    }

    @Test
    void wireKnowsNeitherSpringNorServletsNorSql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "java.sql..", "javax.sql..")
                .check(wire);
    }
}

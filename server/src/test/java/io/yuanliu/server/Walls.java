package io.yuanliu.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import io.yuanliu.core.event.Days;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Walls 2 and 4 of ARCHITECTURE.md as rules over any root package. */
final class Walls {
    private Walls() {}

    static ArchRule acyclic(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule onlyWebSeesHttp(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + "..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "org.springframework.http..",
                        "org.springframework.web..",
                        "org.springframework.security.web..",
                        "org.apache.catalina..",
                        "org.apache.tomcat..");
    }

    /** The doors are the few classes outside a store that hand out connections or read-scoped clients. */
    static ArchRule onlyStoreSeesSql(String root, Class<?>... doors) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + "..store..", root + ".database..")
                .and(DescribedPredicate.not(belongToAnyOf(doors)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework.jdbc..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "com.zaxxer..");
    }

    /** What anybody may have written is read where it is known which years are taken. */
    static ArchRule onlyDaysReadsTimes(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotBelongToAnyOf(Days.class)
                .should()
                .callMethod(LocalDate.class, "parse", CharSequence.class)
                .orShould()
                .callMethod(OffsetDateTime.class, "parse", CharSequence.class);
    }

    static ArchRule onlyWireSeesJson(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tools.jackson..", "com.fasterxml.jackson..", "javax.xml.stream..", "org.yaml.snakeyaml..");
    }
}

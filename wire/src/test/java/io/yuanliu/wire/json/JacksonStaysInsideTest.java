package io.yuanliu.wire.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** Wall 4 seen from inside: nothing that others can call hands out, or asks for, a type of the JSON library. */
class JacksonStaysInsideTest {
    private static final ArchRule RULE = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(jackson())
            .orShould()
            .haveRawParameterTypes(anyJackson());

    @Test
    void nothingPublicMentionsJackson() {
        JavaClasses wire = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.yuanliu.wire.json", "io.yuanliu.wire.epcis");
        RULE.check(wire);
    }

    @Test
    void aLeakIsCaught() {
        for (Class<?> leak : List.of(Returns.class, Takes.class)) {
            JavaClasses leaking = new ClassFileImporter().importClasses(leak);
            assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> RULE.check(leaking));
        }
    }

    private static DescribedPredicate<JavaClass> jackson() {
        return JavaClass.Predicates.resideInAPackage("tools.jackson..");
    }

    private static DescribedPredicate<List<JavaClass>> anyJackson() {
        return DescribedPredicate.describe(
                "with a type of the JSON library", types -> types.stream().anyMatch(jackson()));
    }

    public interface Returns {
        JsonParser parser();
    }

    public interface Takes {
        void read(JsonParser parser);
    }
}

package io.yuanliu.server.log.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** No fold is without a test that extends the contract and is named like it: {@code HarvestFold}, {@code HarvestFoldIT}. */
class EachFoldHasItsContractTest {
    private static final String TESTS =
            file(EachFoldHasItsContractTest.class.getName()).replaceAll("io/yuanliu/.*", "");

    private final List<String> contracts =
            found(FoldContract.class).map(Found::name).toList();

    @Test
    void eachFoldIsTested() {
        var ours = found(Fold.class).filter(fold -> !fold.ofTests()).toList();
        assertThat(ours.stream().filter(this::isUntested)).isEmpty();
        assertThat(ours).extracting(Found::name).contains("TraceFold", "TallyFold", "WaitingFold");
    }

    @Test
    void aFoldWithoutATestIsCaught() {
        assertThat(found(Fold.class).filter(this::isUntested))
                .extracting(Found::name)
                .contains("Sets");
    }

    private boolean isUntested(Found fold) {
        return !contracts.contains(fold.name() + "Test") && !contracts.contains(fold.name() + "IT");
    }

    private record Found(String name, boolean ofTests) {}

    private static Stream<Found> found(Class<?> type) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents("io.yuanliu.server").stream()
                .map(AnnotatedBeanDefinition.class::cast)
                .map(EachFoldHasItsContractTest::read);
    }

    private static Found read(AnnotatedBeanDefinition definition) {
        var name = definition.getMetadata().getClassName();
        return new Found(name.replaceAll(".*[.$]", ""), file(name).startsWith(TESTS));
    }

    private static String file(String type) {
        return String.valueOf(Fold.class.getClassLoader().getResource(type.replace('.', '/') + ".class"));
    }
}

package io.yuanliu.wire.profile.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cel.runtime.CelEvaluationException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void whatIsMadeIsPaidForBeforeItIsMade() throws CelEvaluationException {
        assertThat(new Budget(10).spentOn(() -> bought(4, 6))).isEqualTo("made");
        assertThatThrownBy(() -> new Budget(10).spentOn(() -> bought(4, 7))).hasMessageContaining("together");
    }

    @Test
    void noTextAndNoListIsLongerThanItMayBe() {
        assertThatThrownBy(() -> Budget.text(Budget.LONGEST_TEXT + 1L)).hasMessageContaining("a text of");
        var longest = Collections.nCopies(Budget.MOST_ITEMS, 1);
        assertThatThrownBy(() -> Budget.list(longest, List.of(1))).hasMessageContaining("a list of");
    }

    private static String bought(long... lengths) {
        for (var length : lengths) {
            Budget.text(length);
        }
        return "made";
    }
}

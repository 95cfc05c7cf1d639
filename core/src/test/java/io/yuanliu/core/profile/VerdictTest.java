package io.yuanliu.core.profile;

import static io.yuanliu.core.profile.StopCause.Effect.HOLD;
import static io.yuanliu.core.profile.StopCause.Effect.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest(name = "known {0}, {1} of {2} proofs, no cause: {3}")
    @CsvSource({
        "true, 3, 3, NORMAL",
        "true, 2, 3, ATTENTION",
        "true, 0, 3, ATTENTION",
        "true, 0, 0, ATTENTION",
        "false, 0, 0, UNKNOWN",
    })
    void isNormalOnlyWithEveryProof(boolean known, int present, int due, Verdict expected) {
        assertThat(Verdict.of(known, List.of(), present, due)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a hold on it, {0} of {1} proofs: attention")
    @CsvSource({"3, 3", "0, 3"})
    void isNeverNormalWhileHeld(int present, int due) {
        assertThat(Verdict.of(true, List.of(HOLD), present, due)).isEqualTo(Verdict.ATTENTION);
    }

    @ParameterizedTest(name = "known {0}: an order is stronger than everything")
    @CsvSource({"true", "false"})
    void stopsByOrder(boolean known) {
        assertThat(Verdict.of(known, List.of(HOLD, STOP), 3, 3)).isEqualTo(Verdict.STOP);
    }
}

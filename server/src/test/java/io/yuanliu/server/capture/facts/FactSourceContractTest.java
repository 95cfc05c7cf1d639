package io.yuanliu.server.capture.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.fact.FactQuestion;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract catches each way of breaking it. */
class FactSourceContractTest {
    private static final FactQuestion KNOWN = question("known");
    private static final FactQuestion UNKNOWN = question("unknown");
    private static final List<FactQuestion> BOTH = List.of(KNOWN, UNKNOWN);

    @Test
    void whoKeepsToItHasNoFault() {
        assertThat(FactSourceContract.faults(new Weather(), BOTH)).isEmpty();
    }

    @Test
    void whoAnswersWhatNobodyAskedIsCaught() {
        var weather = new Weather().answering(questions -> Map.of(question("other"), Weather.rain()));
        assertThat(FactSourceContract.faults(weather, BOTH)).contains("answers what nobody asked");
    }

    @Test
    void whoForgetsSomeOfManyIsCaught() {
        var weather = new Weather()
                .answering(questions ->
                        questions.size() == 1 && questions.contains(KNOWN) ? Map.of(KNOWN, Weather.rain()) : Map.of());
        assertThat(FactSourceContract.faults(weather, BOTH))
                .containsExactly("answers known otherwise when it is asked alone");
    }

    @Test
    void anAnswerThatIsNotOfItsFormIsCaught() {
        assertThat(faults(Map.of("warm", new Data.Flag(true)))).containsExactly("known: celsius is missing");
        assertThat(faults(Map.of("celsius", Data.of(12L), "wind", Data.of("N"))))
                .containsExactly("known: the form knows no wind");
        assertThat(faults(Map.of("celsius", Data.of("twelve"))))
                .containsExactly("known: celsius does not fit its form");
    }

    private static List<String> faults(Map<String, Data> answer) {
        var weather = new Weather().answering(questions -> {
            var answers = new HashMap<FactQuestion, Data>();
            if (questions.contains(KNOWN)) {
                answers.put(KNOWN, new Data.Fields(new LinkedHashMap<>(answer)));
            }
            return answers;
        });
        return FactSourceContract.faults(weather, BOTH);
    }

    private static FactQuestion question(String place) {
        return new FactQuestion("weather", "", place, Instant.EPOCH);
    }
}

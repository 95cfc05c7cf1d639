package io.yuanliu.server.log.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.lab.Breaches;
import io.yuanliu.server.log.GuardKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guards say the same in the log and in a lab")
class GuardBookTest {
    private static List<String> left(Draft draft, long now) {
        var judged = draft.judged();
        var key = GuardKey.of(judged.guards().getFirst());
        var inTheLog = new GuardBook(Map.of(key, now)).trial().apply(judged);
        var inTheLab = Breaches.of(judged.guards(), _ -> now);
        assertThat(inTheLab).isEqualTo(inTheLog);
        return inTheLog.stream()
                .map(Finding::values)
                .map(values -> values.getOrDefault("left", ""))
                .toList();
    }

    @Test
    void aRefusedChangeCountsForTheNextOneOfItsRecord() {
        var twice = Drafts.of("client").taking(5, "pork").taking(1, "pork");
        assertThat(left(twice.draft(), 3)).containsExactly("3", "-2");
        assertThat(left(twice.report().draft(), 3)).containsExactly("3", "-2");
    }

    @Test
    void whatFitsIsNoBreachNorIsAWayBack() {
        assertThat(left(Drafts.of("client").taking(2, "pork").taking(1, "pork").draft(), 3))
                .isEmpty();
        assertThat(left(
                        Drafts.of("client")
                                .taking(5, "pork")
                                .bringing(1, "pork")
                                .draft(),
                        3))
                .containsExactly("3");
    }
}

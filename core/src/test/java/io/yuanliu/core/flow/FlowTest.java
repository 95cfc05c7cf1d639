package io.yuanliu.core.flow;

import static io.yuanliu.core.flow.Change.begin;
import static io.yuanliu.core.flow.Change.change;
import static io.yuanliu.core.flow.Reason.DEMANDED;
import static io.yuanliu.core.flow.Reason.FREE;
import static io.yuanliu.core.flow.Side.AUTHORITY;
import static io.yuanliu.core.flow.Side.HOLDER;
import static io.yuanliu.core.flow.Side.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.flow.Next.Refused;
import io.yuanliu.core.flow.Next.Taken;
import io.yuanliu.core.flow.Next.Why;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowTest {
    private enum Letter {
        SENT,
        READ,
        SENT_BACK,
        LAPSED
    }

    private static final Flow<Letter> LETTER = Flow.of(
            "letter",
            Letter.class,
            Set.of(Letter.READ, Letter.LAPSED),
            List.of(
                    begin("send", Letter.SENT, HOLDER, "WRITE", FREE, "tell"),
                    change("read", Letter.SENT, Letter.READ, AUTHORITY, "CHECK", FREE),
                    change("send-back", Letter.SENT, Letter.SENT_BACK, AUTHORITY, "CHECK", DEMANDED),
                    change("send-again", Letter.SENT_BACK, Letter.SENT, HOLDER, "WRITE", FREE),
                    change("lapse", Set.of(Letter.SENT, Letter.SENT_BACK), Letter.LAPSED, PLATFORM, "", FREE)));

    private static final Course<Letter> SENT = new Course<>(Optional.of(Letter.SENT), 1);

    @Test
    void aChangeLeadsOnAndCounts() {
        var next = LETTER.attempt(Course.unbegun(), by(HOLDER, "WRITE", "send", 0, null));
        assertThat(next).isEqualTo(new Taken<>(LETTER.changes().getFirst(), SENT));
        assertThat(LETTER.changes().getFirst().effects()).containsExactly("tell");
    }

    @Test
    void whatMayNotBeIsRefusedWithItsReason() {
        assertThat(why(SENT, by(AUTHORITY, "CHECK", "shred", 1, null))).isEqualTo(Why.UNKNOWN);
        assertThat(why(SENT, by(HOLDER, "WRITE", "send-again", 1, null))).isEqualTo(Why.NOT_NOW);
        assertThat(why(SENT, by(HOLDER, "WRITE", "send", 1, null))).isEqualTo(Why.NOT_NOW);
        assertThat(why(SENT, by(HOLDER, "CHECK", "read", 1, null))).isEqualTo(Why.NOT_YOURS);
        assertThat(why(SENT, by(AUTHORITY, "WRITE", "read", 1, null))).isEqualTo(Why.NOT_YOURS);
        assertThat(why(SENT, by(AUTHORITY, "CHECK", "send-back", 1, "  "))).isEqualTo(Why.NO_REASON);
        assertThat(why(SENT, by(AUTHORITY, "CHECK", "read", 0, null))).isEqualTo(Why.OVERTAKEN);
        assertThat(why(new Course<>(Optional.of(Letter.READ), 2), by(PLATFORM, "", "lapse", 2, null)))
                .isEqualTo(Why.NOT_NOW);
    }

    @Test
    void aMisspeltActIsToldTheNearest() {
        var next = LETTER.attempt(SENT, by(AUTHORITY, "CHECK", "sendback", 1, null));
        assertThat(next.toString()).contains("known=send-back");
    }

    @Test
    void eachSideSeesItsOwnActs() {
        assertThat(acts(AUTHORITY, "CHECK")).containsExactly("read", "send-back");
        assertThat(acts(HOLDER, "WRITE")).isEmpty();
        assertThat(acts(PLATFORM, "")).containsExactly("lapse");
    }

    @Test
    void aTableWithHolesIsRefusedWithAllOfThem() {
        assertThatThrownBy(() -> Flow.of(
                        "torn",
                        Letter.class,
                        Set.of(Letter.READ),
                        List.of(
                                begin("send", Letter.SENT, HOLDER, "WRITE", FREE),
                                change("read", Letter.SENT, Letter.READ, AUTHORITY, "", FREE),
                                change("read", Letter.SENT, Letter.SENT_BACK, AUTHORITY, "CHECK", FREE),
                                change("Reopen", Letter.READ, Letter.SENT, PLATFORM, "", DEMANDED))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing leads to LAPSED")
                .hasMessageContaining("LAPSED has no way out and is not final")
                .hasMessageContaining("SENT_BACK has no way out and is not final")
                .hasMessageContaining("READ is final and has a way out")
                .hasMessageContaining("read stands twice for SENT")
                .hasMessageContaining("read takes a right exactly when a person does it")
                .hasMessageContaining("'Reopen' is no act")
                .hasMessageContaining("Reopen asks the platform for a reason");
    }

    private static Attempt by(Side side, String right, String act, int version, @Nullable String reason) {
        return new Attempt(act, version, Set.of(new Standpoint(side, right)), reason);
    }

    private static @Nullable Why why(Course<Letter> course, Attempt attempt) {
        return LETTER.attempt(course, attempt) instanceof Refused<Letter>(var why, var _) ? why : null;
    }

    private static List<String> acts(Side side, String right) {
        return LETTER.open(SENT, Set.of(new Standpoint(side, right))).stream()
                .map(Change::act)
                .toList();
    }
}

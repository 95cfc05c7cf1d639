package io.yuanliu.core.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.profile.StopCause.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CausesTest {
    private static final Instant DAY = Instant.parse("2026-03-05T00:00:00Z");
    private static final Instant HOUR_LATER = DAY.plusSeconds(3600);
    private static final Timestamp UNTIL = new Timestamp("2026-03-05T10:00:00+08:00", DAY.plusSeconds(7200));

    private final Causes causes = new Causes();

    @Test
    void whatWasSavedIsReadWithItsReasons() throws IOException {
        var ordered = new ActiveCause(
                new StopCause("a", Effect.STOP, "order:1", null, new Reason("circulation/stopOrder@1/causes/0")),
                "e1",
                "circulation/stopOrder",
                "uscc:1",
                DAY);
        var held = held("b", "e2", UNTIL);
        var alike = held("c", "e3", null);
        List.of(ordered, held, alike).forEach(causes::add);
        var out = new ByteArrayOutputStream();
        var writer = new BlockWriter(Channels.newChannel(out));
        causes.save(writer);
        writer.end();
        var in = new BlockReader(Channels.newChannel(new ByteArrayInputStream(out.toByteArray())));
        assertThat(Causes.read(in)).containsExactlyInAnyOrder(ordered, held, alike);
        in.end();
    }

    @Test
    void causesThatSayTheSameShareOneReason() {
        var one = held("a", "e1", null);
        var other = held("b", "e2", null);
        assertThat(one.cause().reason()).isNotSameAs(other.cause().reason());
        causes.add(one);
        causes.add(other);
        var found = causes.at(List.of("a", "b"), HOUR_LATER);
        assertThat(found).containsExactly(one, other);
        assertThat(found.getFirst().cause().reason())
                .isSameAs(found.getLast().cause().reason());
    }

    private static ActiveCause held(String unit, String entry, @Nullable Timestamp until) {
        var reason = new Reason("cause.written", Map.of("text", "待检", "textEn", "Waits for a test"));
        return new ActiveCause(
                new StopCause(unit, Effect.HOLD, "test:" + unit, until, reason),
                entry,
                "circulation/labTest",
                null,
                DAY);
    }
}

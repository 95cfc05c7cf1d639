package io.yuanliu.core.trace.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Occurrence.Custody;
import io.yuanliu.core.trace.telling.Occurrence.Kind;
import io.yuanliu.core.trace.telling.Occurrence.Step;
import io.yuanliu.core.trace.telling.PackedId;
import io.yuanliu.core.trace.telling.Parts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is unpacked is what was packed. */
class OccurrencesTest {
    private final Random random = new Random(5);

    @Test
    void unpacksWhatWasPacked() {
        var packed = new Occurrences();
        var told = new ArrayList<Occurrence>();
        for (int i = 0; i < 30_000; i++) {
            told.add(occurrence(i));
            assertThat(packed.add(told.get(i), PackedId.of(told.get(i).event()), "sender " + i % 7, i % 500, i % 3))
                    .isEqualTo(i);
        }
        for (int i = 0; i < told.size(); i++) {
            var one = told.get(i);
            assertThat(packed.get(i)).isEqualTo(one);
            assertThat(packed.kind(i)).isEqualTo(one.kind());
            assertThat(packed.time(i)).isEqualTo(one.time());
            assertThat(packed.origin(i))
                    .isEqualTo(new Occurrences.Origin("sender " + i % 7, i % 500, one.event(), i % 3));
        }
    }

    @Test
    void eventsAreFoundByTheirIds() {
        var packed = new Occurrences();
        var ids = new EventIds(packed);
        var told = new ArrayList<String>();
        for (int i = 0; i < 5_000; i++) {
            var one = occurrence(i);
            told.add(one.event());
            var id = PackedId.of(one.event());
            ids.add(id, packed.add(one, id, "sender", 0, 0));
        }
        for (int i = 0; i < told.size(); i++) {
            assertThat(ids.find(PackedId.of(told.get(i)))).isEqualTo(i);
        }
        assertThat(ids.find(PackedId.of("urn:uuid:" + UUID.randomUUID()))).isEqualTo(Names.NONE);
    }

    private Occurrence occurrence(int number) {
        long time = random.nextInt(4) == 0 ? random.nextLong() >> 1 : 1_700_000_000_000_000_000L + random.nextInt();
        boolean vague = random.nextInt(3) == 0;
        return new Occurrence(
                id(number),
                one(Kind.values()),
                one(Action.values()),
                time,
                vague ? time - random.nextInt(1000) : time,
                vague ? time + random.nextInt(1_000_000) : time,
                parts(),
                parts(),
                random.nextBoolean(),
                random.nextInt(5) == 0 ? "run " + random.nextInt(100) : null,
                random.nextBoolean() ? Custody.NONE : custody(),
                random.nextInt(4) == 0 ? "livestock/pork" : null,
                random.nextInt(4) == 0 ? "热鲜肉 " + random.nextInt(9) : null);
    }

    private String id(int number) {
        return switch (number % 4) {
            case 0 -> "urn:uuid:" + new UUID(random.nextLong(), random.nextLong());
            case 1 -> ("urn:uuid:" + new UUID(random.nextLong(), number)).toUpperCase(java.util.Locale.ROOT);
            case 2 -> "ni:///sha-256;" + number + "?ver=CBV2.0";
            default -> "urn:uuid:不是一个标识，但也有三十六个字符以上的长度才行吧" + number;
        };
    }

    private Parts parts() {
        var parts = new Parts.Builder();
        int size = random.nextInt(20) == 0 ? 300 : random.nextInt(4);
        boolean measured = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            parts.add(random.nextInt(Integer.MAX_VALUE), measured ? amount() : null);
        }
        return parts.build();
    }

    private @Nullable Amount amount() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Amount(new BigDecimal("123456789012345678901234567890.123456789"), "KGM");
            case 2 -> new Amount(BigDecimal.valueOf(-5, 3), null);
            default -> new Amount(BigDecimal.valueOf(random.nextInt(100_000), 3), "KGM");
        };
    }

    private Custody custody() {
        return new Custody(one(Step.values()), -1, number(), number(), -1, number(), Integer.MAX_VALUE - 1);
    }

    private int number() {
        return random.nextInt(1_000_000) - 1;
    }

    private <T> T one(T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }
}

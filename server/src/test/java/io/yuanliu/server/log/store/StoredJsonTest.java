package io.yuanliu.server.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.profile.StopCause.Reason;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.problem.Reasons;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the log keeps of causes. */
class StoredJsonTest {
    /** A text in quotes with words in a row, or with a character of Chinese. */
    private static final Pattern SENTENCE = Pattern.compile("\"[^\"]*(?:\\p{L} \\p{L}|\\p{IsHan})[^\"]*\"");

    private static final String OF_BEFORE = """
            [{"unit": "lot:1", "effect": "HOLD", "cause": "test:1", "until": "2026-03-05T08:00:00+08:00",
              "untilInstant": "2026-03-05T00:00:00Z", "zh": "进场待检测，结果出来前暂停销售", "en": "Waits for a test"}]
            """;

    private final StopCause order =
            new StopCause("lot:1", Effect.STOP, "order:7", null, new Reason("circulation/stopOrder@1/causes/0"));
    private final StopCause hold = new StopCause(
            "lot:2",
            Effect.HOLD,
            "finding:e1:livestock.heads",
            new Timestamp("2026-03-05T08:00:00+08:00", Instant.parse("2026-03-05T00:00:00Z")),
            new Reason("cause.rule-broken", Map.of("rule", "livestock.heads")));

    @Test
    void causesReadAsTheyWereWritten() {
        assertThat(StoredJson.causes(stored(order, hold))).containsExactly(order, hold);
    }

    @Test
    void theStoredFormHoldsNoSentence() {
        assertThat(sentences(stored(order, hold))).isEmpty();
        assertThat(sentences(OF_BEFORE)).as("as builds of before wrote it").hasSize(2);
    }

    @Test
    void theFormOfBeforeReadsAndSaysTheSame() {
        var cause = StoredJson.causes(OF_BEFORE).getFirst();
        assertThat(cause.cause()).isEqualTo("test:1");
        assertThat(cause.until()).isNotNull();
        assertThat(Reasons.ofThePlatform().text(cause.reason()))
                .isEqualTo(new LocalText("进场待检测，结果出来前暂停销售", "Waits for a test"));
        assertThat(StoredJson.causes(stored(cause))).containsExactly(cause);
    }

    private static String stored(StopCause... causes) {
        Bytes bytes = Objects.requireNonNull(StoredJson.causes(List.of(causes)));
        return bytes.text();
    }

    private static List<String> sentences(String json) {
        return SENTENCE.matcher(json).results().map(MatchResult::group).toList();
    }
}

package io.yuanliu.server.capture.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.lab.Facts;
import io.yuanliu.core.lab.Knowledge.Found;
import io.yuanliu.core.lab.Knowledge.Wanted;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.server.log.GuardKey;
import io.yuanliu.server.log.LogLookups;
import io.yuanliu.server.problem.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A source answers, is slow, is away: records are judged with what they asked for, or not now. */
class FactDeskTest {
    private static final Instant DAY = Instant.parse("2026-07-01T00:00:00Z");
    private static final FactRequest HERE = new FactRequest.Asked("here", Weather.FORM, "", "here");
    private static final FactRequest THERE = new FactRequest.Asked("there", Weather.FORM, "", "there");
    private static final FactRequest UNKNOWN = new FactRequest.Asked("unknown", Weather.FORM, "", "unknown");

    private final Weather weather = new Weather();
    private final FactDesk desk = desk(Duration.ofMinutes(1));
    private final Facts book = new Facts(desk);

    private FactDesk desk(Duration limit) {
        return new FactDesk(List.of(weather), new EmptyLog(), new FactSettings(limit));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aSourceAnswersTheQuestionsOfAWholeDocumentAtOnce() {
        var calls = new ArrayList<Collection<FactQuestion>>();
        var known = new Weather();
        weather.answering(questions -> {
            calls.add(questions);
            return known.answers(questions);
        });
        var first = new Facts.Questions(List.of(HERE, UNKNOWN), DAY);
        var second = new Facts.Questions(List.of(HERE, THERE), DAY);
        book.fetch(List.of(first, second));
        assertThat(book.answer(first, null).facts()).containsOnlyKeys("here");
        assertThat(book.answer(second, null).facts()).containsOnlyKeys("here", "there");
        assertThat(calls).singleElement().satisfies(asked -> assertThat(asked).hasSize(3));
    }

    @Test
    void withoutAnAnswerInTimeNothingIsJudged() {
        var never = new CountDownLatch(1);
        weather.answering(questions -> {
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return Map.of();
        });
        var hasty = desk(Duration.ofMillis(100));
        var asking = new Facts(hasty);
        assertThatThrownBy(() -> asking.fetch(List.of(new Facts.Questions(List.of(HERE), DAY))))
                .isInstanceOfSatisfying(Rejection.NotReady.class, FactDeskTest::namesTheSource);
        never.countDown();
        hasty.close();
    }

    @Test
    void aSourceThatIsAwayRefusesForNow() {
        weather.answering(questions -> {
            throw new IllegalStateException("the connection was reset");
        });
        var asked = new Facts.Questions(List.of(HERE), DAY);
        assertThatThrownBy(() -> book.answer(asked, null))
                .isInstanceOfSatisfying(Rejection.NotReady.class, FactDeskTest::namesTheSource);
        weather.answering(questions -> new Weather().answers(questions));
        assertThat(book.answer(asked, null).facts())
                .as("when it is back it is asked again")
                .containsOnlyKeys("here");
    }

    @Test
    void whoAsksItNothingDoesNotWaitForIt() {
        weather.answering(questions -> {
            throw new IllegalStateException("the connection was reset");
        });
        assertThat(book.answer(new Facts.Questions(List.of(), DAY), null).facts())
                .isEmpty();
    }

    private static void namesTheSource(Rejection.NotReady rejection) {
        assertThat(rejection.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("capture.facts-away");
            assertThat(finding.values()).containsEntry("source", "weather");
        });
    }

    /** A log in which nothing stands. */
    private static final class EmptyLog implements LogLookups {
        @Override
        public Map<Wanted, List<Found>> records(Collection<Wanted> wanted) {
            return Map.of();
        }

        @Override
        public Map<GuardKey, Long> guards(Collection<GuardKey> keys) {
            return Map.of();
        }

        @Override
        public Map<String, String> categories(Collection<String> units, String except) {
            return Map.of();
        }

        @Override
        public Optional<Original> original(String recordId) {
            return Optional.empty();
        }
    }
}

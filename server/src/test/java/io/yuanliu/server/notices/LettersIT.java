package io.yuanliu.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.notices.Outbox.Envelope;
import io.yuanliu.server.notices.letters.Addressing;
import io.yuanliu.server.notices.letters.Channel;
import io.yuanliu.server.notices.letters.Dispatch;
import io.yuanliu.server.notices.letters.Lanes;
import io.yuanliu.server.notices.letters.Lanes.Lane;
import io.yuanliu.server.notices.letters.Lanes.Queued;
import io.yuanliu.server.notices.letters.Letter;
import io.yuanliu.server.notices.letters.Outcome;
import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on bad ways, in the real lanes, by a clock that the test moves: nothing is lost, doubled or overtaken. */
@PlatformTest(own = true)
class LettersIT {
    private static final NoticeKind KIND = new NoticeKind("letters.test", "test", true, "/");
    private static final String RECEIVER = "user:reader";

    @Autowired
    Outbox outbox;

    @Autowired
    Lanes lanes;

    @Autowired
    Inbox inbox;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Autowired
    @Qualifier("writer")
    TransactionTemplate writing;

    /** So far ahead that the platform's own round never sees these lanes as due. */
    private final Moved clock = new Moved(Instant.parse("2040-01-01T00:00:00Z"));

    private final Mailbox mailbox = new Mailbox();

    @BeforeEach
    void nothingWaits() {
        writer.sql("delete from notice_letter").update();
        writer.sql("delete from notice_lane").update();
        writer.sql("delete from notice").update();
    }

    @Test
    void whoeverIsAwayForAnHourGetsEverythingInOrderOnce() {
        tell(RECEIVER, 5);
        mailbox.answer = letter -> new Outcome.Later("unreachable", null);
        for (int minute = 0; minute < 60; minute++) {
            round();
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(mailbox.tried).as("ever more rarely").hasSizeBetween(4, 10).containsOnly("0");
        mailbox.answer = letter -> new Outcome.Delivered();
        tell(RECEIVER, 5, 7);
        clock.pass(Duration.ofHours(1));
        round();
        assertThat(mailbox.came).containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(waiting()).isZero();
        clock.pass(Duration.ofDays(1));
        round();
        assertThat(mailbox.came).hasSize(7);
    }

    @Test
    void aSlowReceiverKeepsNobodyElseWaiting() throws InterruptedException {
        var end = new CountDownLatch(1);
        mailbox.answer = letter -> {
            if (letter.subject().equals("0") && letter.target().address().equals("user:slow")) {
                await(end);
            }
            return new Outcome.Delivered();
        };
        tell("user:slow", 2);
        tell(RECEIVER, 3);
        var dispatch = dispatch();
        assertThat(dispatch.start()).isEqualTo(2);
        mailbox.waitFor(3);
        assertThat(mailbox.came).containsExactly("0", "1", "2");
        assertThat(dispatch.start()).as("a lane that is held is nobody else's").isZero();
        end.countDown();
        mailbox.waitFor(5);
        dispatch.destroy();
    }

    @Test
    void whatNobodyTakesForTwoDaysIsPutAsideAndSentAgainWhenAskedFor() {
        tell(RECEIVER, 2);
        mailbox.answer = letter -> new Outcome.Later("answered:500", null);
        for (int hour = 0; hour < 54; hour++) {
            round();
            clock.pass(Duration.ofHours(1));
        }
        round();
        assertThat(waiting()).isZero();
        var dead = inbox.undelivered(reader(), null, 10);
        assertThat(dead)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.cause()).isEqualTo("answered:500"));
        assertThat(inbox.undelivered(asker("user:other"), null, 10)).isEmpty();
        mailbox.answer = letter -> new Outcome.Delivered();
        tell(RECEIVER, 2, 3);
        assertThat(inbox.sendAgain(asker("user:other"), dead.getFirst().id(), clock.instant()))
                .isFalse();
        dead.forEach(letter -> assertThat(inbox.sendAgain(reader(), letter.id(), clock.instant()))
                .isTrue());
        assertThat(inbox.sendAgain(reader(), dead.getFirst().id(), clock.instant()))
                .as("once")
                .isFalse();
        round();
        assertThat(mailbox.came).as("before what was told later").containsExactly("0", "1", "2");
    }

    @Test
    void oneLetterThatIsNeverTakenStopsNoOther() {
        tell(RECEIVER, 3);
        mailbox.answer =
                letter -> letter.subject().equals("1") ? new Outcome.Never("refused") : new Outcome.Delivered();
        round();
        assertThat(mailbox.came).containsExactly("0", "2");
        assertThat(inbox.undelivered(reader(), null, 10)).hasSize(1);
    }

    @Test
    void whoeverIsGoneIsToldNothingMore() {
        tell(RECEIVER, 3);
        mailbox.answer = letter -> new Outcome.Gone("gone");
        round();
        clock.pass(Duration.ofDays(1));
        round();
        assertThat(mailbox.tried).containsExactly("0");
        assertThat(inbox.undelivered(reader(), null, 10)).hasSize(3);
        assertThat(mailbox.ended).hasValue(1);
    }

    @Test
    void whatWasSentWhenThePlatformEndedIsSentAgainUnderItsId() {
        tell(RECEIVER, 2);
        var lane = take().getFirst();
        var sent = lanes.first(lane.id()).orElseThrow();
        round();
        assertThat(mailbox.came).as("somebody may still be at it").isEmpty();
        clock.pass(Duration.ofMinutes(2));
        round();
        assertThat(mailbox.came).containsExactly("0", "1");
        assertThat(mailbox.ids.getFirst()).isEqualTo(sent.id());
    }

    @Test
    void aChannelThatNobodySetUpAnyMoreKeepsItsLetters() {
        tell(RECEIVER, 1);
        mailbox.open = false;
        round();
        assertThat(waiting()).isEqualTo(1);
        mailbox.open = true;
        clock.pass(Duration.ofHours(1));
        round();
        assertThat(mailbox.came).containsExactly("0");
    }

    @Test
    void toldTwiceItIsOneNoticeAndSpreadOnce() {
        tell(RECEIVER, 1);
        tell(RECEIVER, 1);
        round();
        assertThat(mailbox.came).containsExactly("0");
    }

    private void tell(String receiver, int until) {
        tell(receiver, 0, until);
    }

    /** Tells and spreads in one transaction, so that the platform's own round does not. */
    private void tell(String receiver, int from, int until) {
        writing.executeWithoutResult(status -> {
            IntStream.range(from, until)
                    .forEach(number -> outbox.add(new Notice(
                            KIND,
                            receiver + number,
                            Integer.toString(number),
                            new Addressee.One(receiver),
                            clock.instant(),
                            Map.of())));
            var told = outbox.unspread(100);
            var letters = told.stream()
                    .map(notice -> new Envelope(notice.id(), receiver, Way.MAIL, null, null, null))
                    .toList();
            outbox.spread(told.stream().map(Outbox.Told::id).toList(), letters, clock.instant());
        });
    }

    private List<Lane> take() {
        return lanes.take(clock.instant(), clock.instant().plusSeconds(60), 100);
    }

    private void round() {
        var dispatch = dispatch();
        take().forEach(dispatch::carry);
        dispatch.destroy();
    }

    private Dispatch dispatch() {
        return new Dispatch(lanes, mailbox, List.of(mailbox), clock);
    }

    private long waiting() {
        return writer.sql("select count(*) from notice_letter where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private static Asker reader() {
        return asker(RECEIVER);
    }

    private static Asker asker(String id) {
        return Asker.of(id, Asker.Kind.ENTERPRISE, null, Scope.ofParties(Set.of("local:x")), Set.of(Right.READ));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A way whose end the test holds in its hand. */
    private static final class Mailbox implements Channel, Addressing {
        final List<String> tried = new CopyOnWriteArrayList<>();
        final List<String> came = new CopyOnWriteArrayList<>();
        final List<UUID> ids = new ArrayList<>();
        volatile Function<Letter, Outcome> answer = letter -> new Outcome.Delivered();
        volatile boolean open = true;
        final AtomicInteger ended = new AtomicInteger();

        @Override
        public Way way() {
            return Way.MAIL;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public Outcome send(Letter letter) {
            tried.add(letter.subject());
            var outcome = answer.apply(letter);
            if (outcome instanceof Outcome.Delivered) {
                synchronized (ids) {
                    came.add(letter.subject());
                    ids.add(letter.id());
                    ids.notifyAll();
                }
            }
            return outcome;
        }

        void waitFor(int letters) throws InterruptedException {
            synchronized (ids) {
                var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
                while (ids.size() < letters && System.nanoTime() < end) {
                    ids.wait(100);
                }
            }
        }

        @Override
        public Addressed of(Lane lane, Queued letter) {
            return new Known(new Letter(
                    letter.id(),
                    letter.kind(),
                    letter.at(),
                    letter.subject(),
                    letter.values(),
                    new LocalText("通知", "Notice"),
                    new LocalText("通知", "Notice"),
                    Language.CHINESE,
                    URI.create("http://localhost/"),
                    new Letter.Target(lane.receiver(), "")));
        }

        @Override
        public void gone(Lane lane, String cause, Instant now) {
            ended.incrementAndGet();
        }
    }

    private static final class Moved extends Clock {
        private volatile Instant now;

        Moved(Instant now) {
            this.now = now;
        }

        synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

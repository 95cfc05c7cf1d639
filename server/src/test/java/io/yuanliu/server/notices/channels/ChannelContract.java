package io.yuanliu.server.notices.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.notices.letters.Channel;
import io.yuanliu.server.notices.letters.Letter;
import io.yuanliu.server.notices.letters.Letter.Target;
import io.yuanliu.server.notices.letters.Outcome;
import io.yuanliu.server.problem.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of every way out of the platform, whoever stands at its end. */
abstract class ChannelContract {
    /** How long a channel of these tests waits for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration SOON = Duration.ofSeconds(8);

    /** A letter as it came in. */
    record Came(String id, String text) {}

    abstract Channel channel();

    /** A channel that nobody has set up; empty where it needs no setting. */
    abstract Optional<Channel> notSetUp();

    abstract Target target();

    /** Everything that has come in, in order. */
    abstract List<Came> came();

    /** Nobody listens any more. */
    abstract void goAway();

    abstract void comeBack();

    /** Whoever listens takes the connection and says nothing. */
    abstract void fallSilent();

    /** From now on this receiver is not taken. */
    abstract void refuse();

    /** What a refusal is taken for. */
    abstract Class<? extends Outcome> refusal();

    @Test
    void aLetterArrivesInTheReadersLanguage() {
        assertThat(channel().isOpen()).isTrue();
        var chinese = letter(Language.CHINESE);
        var english = letter(Language.ENGLISH);
        assertThat(channel().send(chinese)).isEqualTo(new Outcome.Delivered());
        assertThat(channel().send(english)).isEqualTo(new Outcome.Delivered());
        assertThat(came().stream().map(Came::id))
                .containsExactly(chinese.id().toString(), english.id().toString());
        assertThat(came().getFirst().text()).contains("资质备案：核验通过", "康裕肉业");
        assertThat(came().getLast().text()).contains("Filing of a licence: Approve");
    }

    @Test
    void theSameLetterIsKnownAgainByItsId() {
        var letter = letter(Language.CHINESE);
        channel().send(letter);
        channel().send(letter);
        assertThat(came()).hasSize(2);
        assertThat(came().getFirst().id()).isEqualTo(came().getLast().id());
    }

    @Test
    void whoeverIsAwayIsTriedLaterAndReachedThen() {
        goAway();
        assertThat(channel().send(letter(Language.CHINESE))).isInstanceOf(Outcome.Later.class);
        comeBack();
        assertThat(channel().send(letter(Language.CHINESE))).isEqualTo(new Outcome.Delivered());
        assertThat(came()).hasSize(1);
    }

    @Test
    void whoeverIsSilentIsNotWaitedForLong() {
        fallSilent();
        var began = System.nanoTime();
        assertThat(channel().send(letter(Language.CHINESE))).isInstanceOf(Outcome.Later.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @Test
    void whoeverIsRefusedIsSaidToBe() {
        refuse();
        assertThat(channel().send(letter(Language.CHINESE))).isInstanceOf(refusal());
        assertThat(came()).isEmpty();
    }

    @Test
    void whatCameOfItSaysNothingOfAddressSecretAndText() {
        var letter = letter(Language.CHINESE);
        goAway();
        var away = channel().send(letter).toString();
        comeBack();
        refuse();
        var refused = channel().send(letter).toString();
        for (var said : List.of(away, refused, letter.target().toString())) {
            assertThat(said).doesNotContain(letter.target().address(), "康裕", "whsec_", "@", "138");
        }
    }

    @Test
    void aChannelThatIsNotSetUpIsClosed() {
        notSetUp().ifPresent(closed -> {
            assertThat(closed.isOpen()).isFalse();
            assertThat(closed.send(letter(Language.CHINESE))).isInstanceOf(Outcome.Later.class);
        });
    }

    Letter letter(Locale language) {
        return letter(language, target());
    }

    static Letter letter(Locale language, Target target) {
        return new Letter(
                UUID.randomUUID(),
                "filing.decided",
                Instant.parse("2026-11-30T04:00:00Z"),
                "f-1",
                Map.of("number", "B-1"),
                new LocalText("资质备案：核验通过", "Filing of a licence: Approve"),
                new LocalText("康裕肉业的证 B-1：核验通过", "Licence B-1: Approve"),
                language,
                URI.create("https://trace.example.cn/console/filings/f-1"),
                target);
    }
}

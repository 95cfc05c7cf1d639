package io.yuanliu.server.notices.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.notices.letters.Channel;
import io.yuanliu.server.notices.letters.Letter.Target;
import io.yuanliu.server.notices.letters.Outcome;
import io.yuanliu.server.problem.Language;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest extends ChannelContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T04:00:00Z"), ZoneOffset.UTC);
    private static final String SECRET = Signature.newSecret();

    private final Listener listener = new Listener();
    private final WebhookChannel channel = reaching("127.0.0.0/8");

    private static WebhookChannel reaching(String... allowed) {
        return new WebhookChannel(Networks.of(List.of(allowed)), PATIENCE, CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        channel.destroy();
        listener.close();
    }

    @Override
    Channel channel() {
        return channel;
    }

    @Override
    Optional<Channel> notSetUp() {
        return Optional.empty();
    }

    @Override
    Target target() {
        return new Target(listener.address(), SECRET);
    }

    @Override
    List<Came> came() {
        return listener.posts().stream()
                .map(post -> new Came(post.headers().getOrDefault("webhook-id", ""), post.body()))
                .toList();
    }

    @Override
    void goAway() {
        listener.goAway();
    }

    @Override
    void comeBack() {
        listener.comeBack();
    }

    @Override
    void fallSilent() {
        listener.silent();
    }

    @Override
    void refuse() {
        listener.answer(Listener.status(410));
    }

    @Override
    Class<? extends Outcome> refusal() {
        return Outcome.Gone.class;
    }

    @Test
    void whatIsSentIsSignedAfterStandardWebhooks() {
        channel.send(letter(Language.CHINESE));
        var post = listener.posts().getFirst();
        assertThat(post.headers()).containsEntry("webhook-timestamp", "1796011200");
        assertThat(post.headers().get("webhook-signature"))
                .isEqualTo(Signature.of(
                        SECRET,
                        UUID.fromString(post.headers().getOrDefault("webhook-id", "")),
                        CLOCK.instant(),
                        post.body().getBytes(UTF_8)));
        assertThat(JsonPath.<String>read(post.body(), "$.type")).isEqualTo("filing.decided");
        assertThat(JsonPath.<String>read(post.body(), "$.timestamp")).isEqualTo("2026-11-30T04:00:00Z");
        assertThat(JsonPath.<String>read(post.body(), "$.data.values.number")).isEqualTo("B-1");
        assertThat(JsonPath.<String>read(post.body(), "$.data.place")).endsWith("/console/filings/f-1");
    }

    /** Computed with openssl over the same bytes. */
    @Test
    void aSignatureIsTheOneThatOthersCompute() {
        var signature = Signature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                UUID.fromString("0197f5c2-8a51-7d1e-9c3b-3f2a6f0e8b11"),
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}".getBytes(UTF_8));
        assertThat(signature).isEqualTo("v1,tvPQ5ddjv6+YjWCFq895w7MKGMr+wUFE9pFEA7oVgic=");
    }

    @Test
    void otherAnswersAreTriedLaterAndRedirectsAreNotFollowed() {
        listener.answer(Listener.status(500));
        assertThat(channel.send(letter(Language.CHINESE))).isEqualTo(new Outcome.Later("answered:500", null));
        listener.answer(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        assertThat(channel.send(letter(Language.CHINESE)))
                .isEqualTo(new Outcome.Later("answered:429", Duration.ofMinutes(2)));
        listener.answer(exchange -> {
            exchange.getResponseHeaders().set("Location", listener.address() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
            listener.answer(Listener.status(204));
        });
        assertThat(channel.send(letter(Language.CHINESE))).isEqualTo(new Outcome.Later("answered:307", null));
        assertThat(listener.posts()).isEmpty();
    }

    @Test
    void anAnswerWithoutAnEndIsNotRead() {
        var sent = new AtomicLong();
        listener.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var part = new byte[1 << 16];
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write(part);
                    sent.addAndGet(part.length);
                }
            }
        });
        var began = System.nanoTime();
        assertThat(channel.send(letter(Language.CHINESE))).isEqualTo(new Outcome.Delivered());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        assertThat(sent.get()).as("no more than what sockets hold").isLessThan(64L << 20);
    }

    /** Written in whatever way, it is asked for what it resolves to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://localhost.:%d/",
                "http://LOCALHOST.:%d/",
                "http://[::7f00:1]:%d/",
                "http://[::ffff:7f00:1]:%d/",
                "http://[::ffff:0:7f00:1]:%d/",
                "http://127.1:%d/",
                "http://2130706433:%d/",
                "http://0.0.0.0:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[64:ff9b::7f00:1]:%d/",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://[fd00::1]/",
                "http://[fe80::1]/"
            })
    void nothingIsSentIntoTheNetworkWithin(String address) throws IOException {
        var closed = reaching();
        try {
            var target = new Target(address.formatted(listener.port()), SECRET);
            assertThat(closed.send(letter(Language.CHINESE, target))).isNotInstanceOf(Outcome.Delivered.class);
            assertThat(listener.posts()).isEmpty();
        } finally {
            closed.destroy();
        }
    }
}

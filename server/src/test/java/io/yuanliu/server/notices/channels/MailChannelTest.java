package io.yuanliu.server.notices.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.notices.letters.Channel;
import io.yuanliu.server.notices.letters.Letter.Target;
import io.yuanliu.server.notices.letters.Outcome;
import io.yuanliu.server.problem.Language;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailChannelTest extends ChannelContract {
    private final int port = freePort();
    private GreenMail server = started();
    private @Nullable ServerSocket silent;
    private boolean refused;

    private GreenMail started() {
        var opened = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        opened.start();
        return opened;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        server.stop();
        if (silent != null) {
            silent.close();
        }
    }

    @Override
    Channel channel() {
        var mail = new Settings.Mail(URI.create("smtp://127.0.0.1:" + port), "trace@example.cn", Optional.empty());
        return new MailChannel(Optional.of(mail), (int) PATIENCE.toMillis());
    }

    @Override
    Optional<Channel> notSetUp() {
        return Optional.of(new MailChannel(Optional.empty(), (int) PATIENCE.toMillis()));
    }

    /** GreenMail takes every address that is one: what is refused is none. */
    @Override
    Target target() {
        return new Target(refused ? "clerk..one@example.cn" : "clerk@example.cn", "");
    }

    @Override
    List<Came> came() {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailChannelTest::came)
                .toList();
    }

    private static Came came(MimeMessage message) {
        try {
            var id = message.getMessageID();
            return new Came(id.substring(1, id.indexOf('@')), message.getSubject() + "\n" + message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void goAway() {
        server.stop();
    }

    @Override
    void comeBack() {
        server = started();
    }

    @Override
    void fallSilent() {
        server.stop();
        try {
            silent = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void refuse() {
        refused = true;
    }

    @Override
    Class<? extends Outcome> refusal() {
        return Outcome.Never.class;
    }

    @Test
    void aMailSaysFromWhomItIsAndThatNobodyWroteIt() throws Exception {
        channel().send(letter(Language.CHINESE));
        var message = server.getReceivedMessages()[0];
        assertThat(message.getFrom()[0]).hasToString("trace@example.cn");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContent().toString()).contains("https://trace.example.cn/console/filings/f-1");
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        server.stop();
        assertThat(sentTo("550 no such user")).isEqualTo(new Outcome.Never("refused"));
        assertThat(sentTo("451 come later")).isInstanceOf(Outcome.Later.class);
    }

    /** To a server that answers so when it is told the receiver. */
    private Outcome sentTo(String answer) throws Exception {
        try (var listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var talking = Thread.startVirtualThread(() -> {
                try (var line = listening.accept();
                        var said = new BufferedReader(new InputStreamReader(line.getInputStream(), UTF_8))) {
                    var out = line.getOutputStream();
                    out.write("220 here\r\n".getBytes(UTF_8));
                    for (var command = said.readLine(); command != null; command = said.readLine()) {
                        out.write(((command.startsWith("RCPT") ? answer : "250 well") + "\r\n").getBytes(UTF_8));
                    }
                } catch (IOException ended) {
                    // the other side has hung up
                }
            });
            var outcome = channel().send(letter(Language.CHINESE));
            talking.join(PATIENCE);
            return outcome;
        }
    }
}

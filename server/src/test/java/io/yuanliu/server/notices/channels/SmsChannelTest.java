package io.yuanliu.server.notices.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.notices.letters.Channel;
import io.yuanliu.server.notices.letters.Letter.Target;
import io.yuanliu.server.notices.letters.Outcome;
import io.yuanliu.server.problem.Language;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmsChannelTest extends ChannelContract {
    private final Listener listener = new Listener();
    private final SmsChannel channel =
            new SmsChannel(Optional.of(new Settings.Sms(URI.create(listener.address()), "a-key")), PATIENCE);
    private final SmsChannel notSetUp = new SmsChannel(Optional.empty(), PATIENCE);

    @AfterEach
    void close() throws IOException {
        channel.destroy();
        notSetUp.destroy();
        listener.close();
    }

    @Override
    Channel channel() {
        return channel;
    }

    @Override
    Optional<Channel> notSetUp() {
        return Optional.of(notSetUp);
    }

    @Override
    Target target() {
        return new Target("13800001234", "");
    }

    @Override
    List<Came> came() {
        return listener.posts().stream()
                .map(post -> new Came(JsonPath.read(post.body(), "$.id"), JsonPath.read(post.body(), "$.text")))
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
        listener.answer(Listener.status(422));
    }

    @Override
    Class<? extends Outcome> refusal() {
        return Outcome.Never.class;
    }

    @Test
    void theGatewayIsShownTheKeyAndTheNumber() {
        channel.send(letter(Language.CHINESE));
        var post = listener.posts().getFirst();
        assertThat(post.headers()).containsEntry("authorization", "Bearer a-key");
        assertThat(JsonPath.<String>read(post.body(), "$.to")).isEqualTo("13800001234");
    }

    @Test
    void aGatewayThatIsGoneIsTriedAgain() {
        listener.answer(Listener.status(410));
        assertThat(channel.send(letter(Language.CHINESE))).isInstanceOf(Outcome.Later.class);
    }
}

package io.yuanliu.server.notices.channels;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.notices.letters.Channel;
import io.yuanliu.server.notices.letters.Letter;
import io.yuanliu.server.notices.letters.Outcome;
import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.wire.json.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Signed posts to a receiver's program, as docs/guide/notices.md tells; {@code webhook-id} is the same at every attempt. */
@Component
public class WebhookChannel implements Channel, DisposableBean {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Poster poster;
    private final Clock clock;

    @Autowired
    public WebhookChannel(Settings settings, Clock clock) {
        this(Networks.of(settings.webhookNetworks()), LONGEST, clock);
    }

    WebhookChannel(Networks networks, Duration longest, Clock clock) {
        this.poster = new Poster(networks::reaches, longest);
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.WEBHOOK;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Outcome send(Letter letter) {
        var body = body(letter);
        var now = clock.instant();
        var headers = Map.of(
                "webhook-id", letter.id().toString(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", Signature.of(letter.target().secret(), letter.id(), now, body));
        return poster.post(URI.create(letter.target().address()), headers, body);
    }

    private static byte[] body(Letter letter) {
        var values = new LinkedHashMap<String, Data>();
        new TreeMap<>(letter.values()).forEach((name, value) -> values.put(name, Data.of(value)));
        var data = new LinkedHashMap<String, Data>();
        data.put("subject", Data.of(letter.subject()));
        data.put("title", both(letter.title()));
        data.put("text", both(letter.text()));
        data.put("place", Data.of(letter.place().toString()));
        data.put("values", new Data.Fields(values));
        var whole = new LinkedHashMap<String, Data>();
        whole.put("type", Data.of(letter.kind()));
        whole.put("timestamp", Data.of(letter.at().toString()));
        whole.put("data", new Data.Fields(data));
        return JsonWriter.text(new Data.Fields(whole)).getBytes(StandardCharsets.UTF_8);
    }

    private static Data both(LocalText text) {
        var both = new LinkedHashMap<String, Data>();
        both.put("zh", Data.of(text.zh()));
        both.put("en", Data.of(text.en()));
        return new Data.Fields(both);
    }

    @Override
    public void destroy() throws IOException {
        poster.close();
    }
}

package io.yuanliu.server.notices.channels;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.notices.letters.Channel;
import io.yuanliu.server.notices.letters.Letter;
import io.yuanliu.server.notices.letters.Outcome;
import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.wire.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Short messages by the gateway of {@code YUANLIU_SMS_URL}: {@code {"id", "to", "text"}} with a bearer key. It knows a
 * message that comes again by its id; 400 and 422 say that the number or the text is none.
 */
@Component
public class SmsChannel implements Channel, DisposableBean {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Optional<Settings.Sms> gateway;
    private final Poster poster;

    @Autowired
    public SmsChannel(Settings settings) {
        this(settings.sms(), LONGEST);
    }

    SmsChannel(Optional<Settings.Sms> gateway, Duration longest) {
        this.gateway = gateway;
        this.poster = new Poster(address -> true, longest);
    }

    @Override
    public Way way() {
        return Way.SMS;
    }

    @Override
    public boolean isOpen() {
        return gateway.isPresent();
    }

    @Override
    public Outcome send(Letter letter) {
        return gateway.map(known -> post(known, letter)).orElseGet(() -> new Outcome.Later("not-set-up", null));
    }

    private Outcome post(Settings.Sms known, Letter letter) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("id", Data.of(letter.id().toString()));
        fields.put("to", Data.of(letter.target().address()));
        fields.put("text", Data.of(letter.shownTitle() + "\n" + letter.shownText()));
        var body = JsonWriter.text(new Data.Fields(fields)).getBytes(StandardCharsets.UTF_8);
        var outcome = poster.post(known.url(), Map.of("Authorization", "Bearer " + known.key()), body);
        return switch (outcome) {
            case Outcome.Later(var cause, var after)
            when cause.equals("answered:400") || cause.equals("answered:422") -> new Outcome.Never("refused");
            case Outcome.Gone(var cause) -> new Outcome.Later(cause, null);
            case Outcome.Later _, Outcome.Delivered _, Outcome.Never _ -> outcome;
        };
    }

    @Override
    public void destroy() throws IOException {
        poster.close();
    }
}

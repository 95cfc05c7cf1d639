package io.yuanliu.server.notices.letters;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.problem.Language;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A notice on its way to one receiver by one channel.
 *
 * @param id the same at every attempt
 * @param at when what it tells happened
 * @param language that the receiver reads
 * @param place where one sees it in the console
 */
public record Letter(
        UUID id,
        String kind,
        Instant at,
        String subject,
        Map<String, String> values,
        LocalText title,
        LocalText text,
        Locale language,
        URI place,
        Target target) {
    /**
     * Where it goes; shown nowhere.
     *
     * @param secret that it is signed with; empty where nothing is signed
     */
    public record Target(String address, String secret) {
        @Override
        public String toString() {
            return "Target";
        }
    }

    public Letter {
        values = Map.copyOf(values);
    }

    /** The title in the receiver's language. */
    public String shownTitle() {
        return Language.say(title, language);
    }

    public String shownText() {
        return Language.say(text, language);
    }
}

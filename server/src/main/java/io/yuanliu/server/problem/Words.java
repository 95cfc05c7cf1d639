package io.yuanliu.server.problem;

import io.yuanliu.core.text.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names and short texts that people read and that are no findings: states, acts, tasks, notices; {@code messages/words*}. */
@Component
public class Words {
    private final Map<String, String> chinese = MessageFiles.read("words", "zh");
    private final Map<String, String> english = MessageFiles.read("words", "en");
    private final List<Locale> further = Language.further();

    /** A text in both languages; the bare key when nobody knows one. */
    public LocalText text(String key) {
        return known(key).orElse(new LocalText(key, key));
    }

    /** A text in every language that says it, its {@code {placeholders}} filled in. */
    public LocalText text(String key, Map<String, String> values) {
        return new LocalText(
                in(Language.CHINESE, key, values), in(Language.ENGLISH, key, values), further(key, values));
    }

    /** What a further language does not say is said in Chinese by whoever reads it. */
    private @Nullable Map<String, String> further(String key, Map<String, String> values) {
        if (further.isEmpty()) {
            return null;
        }
        var text = text(key);
        return further.stream()
                .filter(language -> !Language.say(text, language).equals(text.zh()))
                .collect(Collectors.toMap(Language::tag, language -> in(language, key, values)));
    }

    public Optional<LocalText> known(String key) {
        var zh = chinese.get(key);
        var en = english.get(key);
        return zh == null || en == null ? Optional.empty() : Optional.of(new LocalText(zh, en));
    }

    /** A text in one language, its {@code {placeholders}} filled in. */
    public String in(Locale locale, String key, Map<String, String> values) {
        return FindingMessages.fill(Language.say(text(key), locale), FindingMessages.valuesIn(values, locale));
    }

    /** The keys that a language knows, sorted. */
    public Set<String> keys(Locale locale) {
        return new TreeSet<>((Language.isEnglish(locale) ? english : chinese).keySet());
    }
}

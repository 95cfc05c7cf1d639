package io.yuanliu.server.problem;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.wire.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of further languages: each {@code languages/<tag>.json} on the class path says Chinese texts in one of them.
 *
 * @param texts by language, by the Chinese text; where one Chinese text means two things, by {@code 中文 | English}
 */
record Translations(Map<Locale, Map<String, String>> texts) {
    private static final String ENDING = ".json";

    Translations {
        texts = Map.copyOf(texts);
    }

    static Translations read() {
        try {
            var found = new HashMap<Locale, Map<String, String>>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:languages/*" + ENDING)) {
                var language = language(String.valueOf(file.getFilename()));
                if (found.put(language, texts(String.valueOf(file.getFilename()), file)) != null) {
                    throw new IllegalStateException("Two files say the texts of " + language.toLanguageTag());
                }
            }
            return new Translations(found);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In the order of their tags. */
    List<Locale> languages() {
        return texts.keySet().stream()
                .sorted((one, other) -> one.toLanguageTag().compareTo(other.toLanguageTag()))
                .toList();
    }

    /** The text in a further language, or null where its file does not say it. */
    @Nullable
    String of(LocalText text, Locale language) {
        var told = text.further() == null ? null : text.further().get(language.toLanguageTag());
        var known = texts.get(language);
        if (told != null || known == null) {
            return told;
        }
        var particular = known.get(text.zh() + " | " + text.en());
        return particular == null ? known.get(text.zh()) : particular;
    }

    /** The language that a file is named after; Chinese as the platform speaks it and English have files of their own. */
    static Locale language(String file) {
        var tag = file.substring(0, file.length() - ENDING.length());
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build();
            var spoken = language.equals(Locale.CHINESE)
                    || language.equals(Language.CHINESE)
                    || Language.isEnglish(language);
            if (spoken || !language.toLanguageTag().equals(tag)) {
                throw new IllegalStateException("languages/" + file + " is not named after a further language");
            }
            return language;
        } catch (IllformedLocaleException no) {
            throw new IllegalStateException("languages/" + file + " is not named after a language", no);
        }
    }

    private static Map<String, String> texts(String name, Resource file) throws IOException {
        var reading = JsonReader.read(file.getContentAsByteArray());
        if (!reading.findings().isEmpty() || !(reading.data() instanceof Data.Fields(var fields))) {
            throw new IllegalStateException("languages/" + name + " is not one JSON object");
        }
        var texts = new HashMap<String, String>();
        fields.forEach((chinese, said) -> {
            if (!(said instanceof Data.Text(var text)) || text.isBlank()) {
                throw new IllegalStateException("languages/" + name + " says no text for " + chinese);
            }
            texts.put(chinese, text);
        });
        return Map.copyOf(texts);
    }
}

package io.yuanliu.server.problem;

import io.yuanliu.core.text.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages of the platform: Chinese unless another that it knows is asked for; English always, others by file. */
public final class Language {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final int LONGEST_HEADER = 200;
    private static final Translations FURTHER = Translations.read();
    private static final List<Locale> ALL = Stream.concat(Stream.of(CHINESE, ENGLISH), FURTHER.languages().stream())
            .toList();
    private static final List<Locale> SPOKEN =
            Stream.concat(Stream.of(Locale.CHINESE), ALL.stream()).toList();

    private Language() {}

    /** The known language that an {@code Accept-Language} header asks for; Chinese when it is absent or unreadable. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return CHINESE;
        }
        for (var spoken : SPOKEN) {
            if (spoken.toLanguageTag().equals(acceptLanguage)) {
                return spoken.equals(Locale.CHINESE) ? CHINESE : spoken;
            }
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null || best.equals(Locale.CHINESE) ? CHINESE : best;
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }

    /** Chinese, English, and those that a file brings. */
    public static List<Locale> all() {
        return ALL;
    }

    /** Those that a file brings. */
    public static List<Locale> further() {
        return ALL.subList(2, ALL.size());
    }

    /** As it is stored and told: {@code zh}, {@code en}, the tag of a further one. */
    public static String tag(Locale language) {
        return language.equals(CHINESE) ? Locale.CHINESE.toLanguageTag() : language.toLanguageTag();
    }

    /** The language of a tag; empty when it is none of the platform's. */
    public static Optional<Locale> tagged(String tag) {
        return ALL.stream().filter(language -> tag(language).equals(tag)).findFirst();
    }

    /** What a language calls itself. */
    public static String name(Locale language) {
        return language.equals(CHINESE) ? language.getDisplayLanguage(language) : language.getDisplayName(language);
    }

    /** Whether a text for this locale is the English one. */
    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage());
    }

    /** A text in a language; in Chinese where a further language does not say it. */
    public static String say(LocalText text, Locale language) {
        if (isEnglish(language)) {
            return text.en();
        }
        var said = language.equals(CHINESE) ? null : FURTHER.of(text, language);
        return said == null ? text.zh() : said;
    }

    public static String say(String chinese, String english, Locale language) {
        return say(new LocalText(chinese, english), language);
    }

    /** Texts in a language, such as the heads of a sheet; the two lists go side by side. */
    public static List<String> say(List<String> chinese, List<String> english, Locale language) {
        return IntStream.range(0, chinese.size())
                .mapToObj(at -> say(chinese.get(at), english.get(at), language))
                .toList();
    }
}

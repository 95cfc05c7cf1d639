package io.yuanliu.server.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the platform: Chinese unless English is asked for. */
public final class Language {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final int LONGEST_HEADER = 200;

    private Language() {}

    /** The language that an {@code Accept-Language} header asks for; Chinese when it is absent or unreadable. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return CHINESE;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            var best = Locale.lookup(ranges, List.of(Locale.CHINESE, CHINESE, ENGLISH));
            return ENGLISH.equals(best) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }

    /** Whether a text for this locale is the English one. */
    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage());
    }
}

package io.yuanliu.server.portal.web;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.problem.Language;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the public pages in one language; {@code messages/portal_zh} and {@code _en} hold them, files of languages more. */
public final class PageTexts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZONE);
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("messages/portal_zh", Locale.ROOT);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages/portal_en", Locale.ROOT);
    private static final List<PageTexts> ALL =
            Language.all().stream().map(PageTexts::new).toList();

    private final Locale locale;
    private final String language;
    private final String name;

    private PageTexts(Locale locale) {
        this.locale = locale;
        this.language = Language.tag(locale);
        this.name = Language.name(locale);
    }

    /** The language that was asked for in the address, else the caller's preferred one, else Chinese. */
    static PageTexts of(@Nullable String asked, Locale preferred) {
        var wanted = Language.of(asked == null || asked.isBlank() ? preferred.toLanguageTag() : asked);
        return ALL.stream()
                .filter(texts -> texts.locale.equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** The pages in the other languages. */
    public List<PageTexts> others() {
        return ALL.stream().filter(texts -> !texts.equals(this)).toList();
    }

    /** {@code zh}, {@code en}, or the tag of a further language. */
    public String language() {
        return language;
    }

    /** What the language calls itself. */
    public String name() {
        return name;
    }

    public Locale locale() {
        return locale;
    }

    public String of(String key) {
        return Language.say(CHINESE.getString(key), ENGLISH.getString(key), locale);
    }

    /** The text with {0}, {1}, … replaced. */
    public String of(String key, Object... values) {
        return new MessageFormat(of(key).replace("'", "''"), Locale.ROOT).format(values);
    }

    public String of(LocalText text) {
        return Language.say(text, locale);
    }

    String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    String day(Instant instant) {
        return DAY.format(instant);
    }
}

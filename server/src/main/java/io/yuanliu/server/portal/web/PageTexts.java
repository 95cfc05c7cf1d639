package io.yuanliu.server.portal.web;

import io.yuanliu.core.text.LocalText;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the public pages in one language; {@code messages/portal_zh} and {@code _en} hold them. */
public final class PageTexts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZONE);
    private static final PageTexts CHINESE = new PageTexts("zh");
    private static final PageTexts ENGLISH = new PageTexts("en");

    private final String language;
    private final Locale locale;
    private final ResourceBundle bundle;

    private PageTexts(String language) {
        this.language = language;
        this.locale = language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle("messages/portal_" + language, Locale.ROOT);
    }

    /** The language that was asked for in the address, else the caller's preferred one, else Chinese. */
    static PageTexts of(@Nullable String asked, Locale preferred) {
        String wanted = asked == null || asked.isBlank() ? preferred.getLanguage() : asked;
        return wanted.startsWith("en") ? ENGLISH : CHINESE;
    }

    /** {@code zh} or {@code en}. */
    public String language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    public String of(String key) {
        return bundle.getString(key);
    }

    /** The text with {0}, {1}, … replaced. */
    public String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), Locale.ROOT).format(values);
    }

    public String of(LocalText text) {
        return language.equals("zh") ? text.zh() : text.en();
    }

    String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    String day(Instant instant) {
        return DAY.format(instant);
    }
}

package io.yuanliu.server.regions;

import io.yuanliu.core.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division of the country.
 *
 * @param code without closing zeros ({@link RegionCode})
 * @param pinyin of its name, a blank between syllables, without tones
 * @param english its usual English name, or null when it is made from the pinyin
 * @param until first day on which it was no more (at the latest), or null
 * @param successors codes of what took its place, where that is known
 */
public record Division(
        String code,
        String name,
        String pinyin,
        @Nullable String english,
        @Nullable LocalDate until,
        List<String> successors) {
    public Division {
        successors = List.copyOf(successors);
    }

    public Level level() {
        return Level.of(code).orElseThrow();
    }

    public LocalText names() {
        return new LocalText(name, english == null ? EnglishNames.of(name, pinyin) : english);
    }

    /** Whether it is no more on a day. */
    public boolean hasEnded(LocalDate on) {
        return until != null && !until.isAfter(on);
    }

    /** Whether it only groups others in the list, as 市辖区 does: nobody names it. */
    boolean isNameless() {
        return level() == Level.CITY && (name.equals("市辖区") || name.equals("县") || name.contains("直辖"));
    }
}

package io.yuanliu.server.notices;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something that somebody is to be told. Told twice under one kind and key it is one.
 *
 * @param subject id of what it is about
 * @param values that its text names, beside each {@code name} its English as {@code nameEn} where that differs; nothing of
 *     persons
 */
public record Notice(
        NoticeKind kind, String key, String subject, Addressee to, Instant at, Map<String, String> values) {
    public Notice {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, value -> oneLine(value.getValue())));
    }

    private static final int LONGEST = 500;

    /** Values go into the heads of mail and into short messages. */
    private static String oneLine(String value) {
        var line = value.replaceAll("\\p{Cntrl}+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}

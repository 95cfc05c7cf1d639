package io.yuanliu.server.calendar;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.text.LocalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The years that come with the program: {@code calendar/holidays.txt}, whose first lines name the sources. */
final class HolidayFile {
    private static final String FILE = "/calendar/holidays.txt";
    private static final int DAY = "2026-01-01".length();
    private static final int NAME = "2026-01-01 rest ".length();

    private HolidayFile() {}

    static List<CalendarYear> years() {
        var stream = Objects.requireNonNull(HolidayFile.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(reader.lines().toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<CalendarYear> read(List<String> lines) {
        var source = lines.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
        var years = new TreeMap<Integer, List<SpecialDay>>();
        lines.stream().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            var day = day(line);
            years.computeIfAbsent(day.day().getYear(), year -> new ArrayList<>())
                    .add(day);
        });
        return years.entrySet().stream()
                .map(year -> new CalendarYear(year.getKey(), source, year.getValue()))
                .toList();
    }

    private static SpecialDay day(String line) {
        var names = line.substring(NAME).split("\\|", 2);
        return new SpecialDay(
                Days.read(line.substring(0, DAY)), line.startsWith("work", DAY + 1), new LocalText(names[0], names[1]));
    }
}

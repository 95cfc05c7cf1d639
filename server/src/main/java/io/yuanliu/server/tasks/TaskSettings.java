package io.yuanliu.server.tasks;

import io.yuanliu.server.calendar.Span;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be set about tasks, as arguments of the program ({@code --yuanliu.tasks.due.filing.check=10wd}).
 *
 * @param due how long there is time, by the name of a kind: {@code 24h}, {@code 3d}, {@code 10wd} (working days)
 */
@ConfigurationProperties("yuanliu.tasks")
public record TaskSettings(@DefaultValue Map<String, String> due) {
    public TaskSettings {
        due = Map.copyOf(due);
        due.forEach((kind, span) -> {
            if (Span.read(span).isEmpty()) {
                throw new IllegalArgumentException(
                        "yuanliu.tasks.due." + kind + " is a span like 24h, 3d or 10wd, not " + span);
            }
        });
    }

    Optional<Span> dueOf(String kind) {
        return Optional.ofNullable(due.get(kind)).flatMap(Span::read);
    }
}

package io.yuanliu.server.tasks;

import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.Map;

/**
 * Something that somebody has to do, as a module tells of it. Told twice under one kind and key it is one.
 *
 * @param key what its act will call it by, within its kind
 * @param subject id of what it is about
 * @param whose whose thing it is; decides who may do it and who sees it
 * @param since when it began to wait
 * @param values that its text names; nothing of persons
 */
public record Task(TaskKind kind, String key, String subject, Whose whose, Instant since, Map<String, String> values) {
    public Task {
        values = Map.copyOf(values);
    }
}

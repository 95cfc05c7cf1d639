package io.yuanliu.server.log.append;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.LogPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one item. */
public sealed interface Outcome {
    /**
     * It is in the log: now, or since it was sent the first time.
     *
     * @param before whether it was there already, with the same content
     */
    record Stored(String id, List<Finding> findings, LogPosition position, boolean before) implements Outcome {}

    /** It is not: the findings say why; {@code taken} when its key stands for other content. */
    record Refused(@Nullable String id, List<Finding> findings, boolean taken) implements Outcome {}

    /** It was well, but others of its submission were not, and they stand and fall together. */
    record LeftOut(String id) implements Outcome {}
}

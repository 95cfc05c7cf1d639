package io.yuanliu.core.trace.custody;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.telling.Occurrence;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the maker of a unit called it. */
public record Makers(@Nullable String product, @Nullable String productName) {
    private static final Makers SILENT = new Makers(null, null);

    public static Makers of(int unit, GraphView facts) {
        var made = facts.into(unit).stream().filter(occurrence -> occurrence.kind() == Occurrence.Kind.TRANSFORMATION);
        var added = facts.from(unit).stream()
                .filter(occurrence -> occurrence.kind() == Occurrence.Kind.OBJECT && occurrence.action() == Action.ADD);
        return Stream.concat(made, added)
                .filter(occurrence -> occurrence.product() != null || occurrence.productName() != null)
                .min(Comparator.comparingLong(Occurrence::time).thenComparing(Occurrence::event))
                .map(occurrence -> new Makers(occurrence.product(), occurrence.productName()))
                .orElse(SILENT);
    }
}

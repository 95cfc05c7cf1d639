package io.yuanliu.server.files;

import io.yuanliu.server.scope.Asker;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A module whose things have files. It decides, for each thing and asker, whether its files may be seen, added and
 * taken away; a kind that no module answers for has none.
 */
public interface OwnsFiles {
    /** The word for this module's things in addresses and rows: {@code record}. */
    String kind();

    /** A thing as the asker may see it; empty when there is none, or none that he may see. */
    Optional<Owned> find(Asker asker, String id);

    /**
     * A thing that has files.
     *
     * @param party canonical key of the party whose it is
     * @param region division in which it is
     * @param categories of goods that it is about; empty of all, null of none that is known
     * @param personal whether its files are about persons: then they are sealed, and who opens them is noted
     * @param mayAdd whether the asker may add files; what he added he may take away again
     * @param mayRemove whether he may take away others' too
     */
    record Owned(
            @Nullable String party,
            @Nullable String region,
            @Nullable List<String> categories,
            boolean personal,
            boolean mayAdd,
            boolean mayRemove) {}
}

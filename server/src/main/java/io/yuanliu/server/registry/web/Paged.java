package io.yuanliu.server.registry.web;

import io.yuanliu.server.registry.RegistryStore.Search;
import io.yuanliu.server.registry.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
record Paged<T>(List<T> items, long total, int page, int size) {
    private static final int MOST = 200;
    private static final int LAST_PAGE = 100_000;

    static <T> Paged<T> of(Slice<T> slice, Search search) {
        return new Paged<>(slice.items(), slice.total(), search.page(), search.size());
    }

    static Search search(@Nullable String text, @Nullable String party, int page, int size) {
        var wanted = text == null || text.isBlank() ? null : text.strip();
        return new Search(wanted, party, Math.clamp(page, 0, LAST_PAGE), Math.clamp(size, 1, MOST));
    }
}

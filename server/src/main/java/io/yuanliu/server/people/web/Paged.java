package io.yuanliu.server.people.web;

import java.util.List;
import java.util.function.Function;

/** One page of a list. */
record Paged<T>(List<T> items, long total, int page, int size) {
    static final int MOST = 200;

    static <T> Paged<T> of(List<T> all, int page, int size) {
        var from = Math.min((long) Math.max(page, 0) * size(size), all.size());
        var to = Math.min(from + size(size), all.size());
        return new Paged<>(all.subList((int) from, (int) to), all.size(), Math.max(page, 0), size(size));
    }

    /** The same page, each item shown as something else. */
    <S> Paged<S> with(Function<T, S> shown) {
        return new Paged<>(items.stream().map(shown).toList(), total, page, size);
    }

    static int size(int asked) {
        return Math.clamp(asked, 1, MOST);
    }
}

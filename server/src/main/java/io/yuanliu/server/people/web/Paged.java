package io.yuanliu.server.people.web;

import java.util.List;

/** One page of a list. */
record Paged<T>(List<T> items, long total, int page, int size) {
    static final int MOST = 200;

    static <T> Paged<T> of(List<T> all, int page, int size) {
        var from = Math.min((long) Math.max(page, 0) * size(size), all.size());
        var to = Math.min(from + size(size), all.size());
        return new Paged<>(all.subList((int) from, (int) to), all.size(), Math.max(page, 0), size(size));
    }

    static int size(int asked) {
        return Math.clamp(asked, 1, MOST);
    }
}

package io.yuanliu.server.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the next page; null on the last one
 * @param total how many there are; with {@code atLeast} counting stopped there
 */
public record Page<T>(
        List<T> items,
        @Nullable String next,
        long total,
        @Nullable Boolean atLeast) {
    /** The same page with other rows. */
    public <V> Page<V> map(Function<? super T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next, total, atLeast);
    }

    /** The same page, its items shown as something else, one for one. */
    public <S> Page<S> shown(Function<List<T>, List<S>> views) {
        return new Page<>(views.apply(items), next, total, atLeast);
    }

    /**
     * The page of a read that asked for one row more than the page holds.
     *
     * @param rows at most one more than {@code window} asks for
     * @param counted how many were counted, at most one more than {@link Window#COUNTED}
     * @param mark the parts of the mark behind a row
     */
    public static <R, T> Page<T> of(
            Window window, List<R> rows, long counted, Function<R, List<String>> mark, Function<R, T> view) {
        boolean more = rows.size() > window.size();
        var shown = more ? rows.subList(0, window.size()) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? Marks.written(mark.apply(shown.getLast())) : null,
                Math.min(counted, Window.COUNTED),
                counted > Window.COUNTED ? Boolean.TRUE : null);
    }
}

package io.yuanliu.server.paging;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param size how many rows, 1 to {@link #MOST}
 * @param after the parts of the mark behind which it begins; empty for the first page
 */
public record Window(int size, List<String> after) {
    public static final int MOST = 200;

    /** Where counting stops. */
    public static final int COUNTED = 10_000;

    /** The first rows of a list. */
    public static Window first(int size) {
        return new Window(size, List.of());
    }

    /** How many rows to read: one more than the page holds says whether there is another page. */
    public int rows() {
        return size + 1;
    }

    /** Reads {@code size} and {@code after} as they stand in an address; what is not a mark is refused. */
    public static Window read(int size, @Nullable String after) {
        if (size < 1 || size > MOST) {
            throw new Rejection.Unreadable(Finding.block(
                    "request.parameter-range",
                    "",
                    Map.of("name", "size", "least", "1", "most", Integer.toString(MOST))));
        }
        return new Window(size, after == null || after.isBlank() ? List.of() : parts(after));
    }

    private static List<String> parts(String mark) {
        return Marks.read(mark).orElseThrow(Window::unreadable);
    }

    /** The mark's parts, when there is one; a mark of another list is refused. */
    public Optional<List<String>> mark(int parts) {
        if (after.isEmpty()) {
            return Optional.empty();
        }
        if (after.size() != parts) {
            throw unreadable();
        }
        return Optional.of(after);
    }

    /** The refusal of a mark that this list did not give out. */
    public static Rejection unreadable() {
        return new Rejection.Unreadable(Finding.block("request.mark", "", Map.of("name", "after")));
    }
}

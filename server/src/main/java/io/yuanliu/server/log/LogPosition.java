package io.yuanliu.server.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in the log. Written {@code shard:position}, several of them with commas: the value of the header
 * {@code Yuanliu-Position}, which a caller sends back to read what it wrote.
 */
public record LogPosition(int shard, long position) {
    public static final String HEADER = "Yuanliu-Position";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5}):(\\d{1,18})");
    private static final int MOST = 1024;

    /** Reads a header's value; what is no position is left out, for a header must not make a read fail. */
    public static List<LogPosition> parse(String header) {
        var positions = new ArrayList<LogPosition>();
        for (var part : header.split(",", MOST)) {
            var written = WRITTEN.matcher(part.strip());
            if (written.matches()) {
                positions.add(new LogPosition(Integer.parseInt(written.group(1)), Long.parseLong(written.group(2))));
            }
        }
        return positions;
    }

    /** The furthest position of each shard. */
    public static List<LogPosition> newest(Collection<LogPosition> positions) {
        var newest = new TreeMap<Integer, LogPosition>();
        positions.forEach(one -> newest.merge(
                one.shard(), one, (first, second) -> first.position() < second.position() ? second : first));
        return List.copyOf(newest.values());
    }

    public static String write(Collection<LogPosition> positions) {
        return positions.stream().map(LogPosition::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return shard + ":" + position;
    }
}

package io.yuanliu.server.trace;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.scope.Whose;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the index in a file from one start to the next. It is derived: a file that is missing, damaged, of another
 * format, another tolerance or another history of the log is left aside, and the index is built from the log.
 */
@Component
final class SnapshotFile {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);
    /** The version goes up with every change to what any part of the index saves. */
    private static final String KIND = "yuanliu trace index " + TraceFold.VERSION + " of "
            + Whose.COLUMNS.stream().map(Whose.Column::name).collect(Collectors.joining(" "));

    private final EventLog log;
    private final Path file;
    private final String tolerance;

    SnapshotFile(EventLog log, DataFolder data, SenderClock clock) {
        this.log = log;
        this.file = data.trace().resolve("index");
        this.tolerance = clock.tolerance().toString();
    }

    /**
     * Fills an empty index.
     *
     * @return how far the index has read each shard; empty when there is nothing that fits
     */
    Optional<long[]> load(GraphIndex index) {
        long begun = System.nanoTime();
        try (var channel = FileChannel.open(file)) {
            var in = new BlockReader(channel);
            var positions = head(in);
            fill(index, in);
            LOG.info("Trace has read its snapshot of {} MB in {} ms", channel.size() >> 20, millisSince(begun));
            return Optional.of(positions);
        } catch (NoSuchFileException _) {
            LOG.info("Trace has no snapshot and reads the whole log");
        } catch (IOException unfit) {
            LOG.warn("Trace cannot use its snapshot and reads the whole log: {}", unfit.toString());
        }
        return Optional.empty();
    }

    private static void fill(GraphIndex index, BlockReader in) throws IOException {
        try {
            index.load(in);
        } catch (RuntimeException strange) {
            throw new IOException("it holds what no index holds", strange);
        }
    }

    private long[] head(BlockReader in) throws IOException {
        agree("its format", KIND, in.text());
        agree("the tolerance for clocks", tolerance, in.text());
        var positions = new long[in.count()];
        if (positions.length > log.shards()) {
            throw new IOException("the log has fewer shards than that");
        }
        for (int shard = 0; shard < positions.length; shard++) {
            positions[shard] = in.number();
            agree("the log", log.mark(shard, positions[shard]), in.text());
        }
        return positions;
    }

    private static void agree(String what, String here, String there) throws IOException {
        if (!here.equals(there)) {
            throw new IOException(what + " is another one now");
        }
    }

    /** Saves an index that nobody changes meanwhile: the file is there whole, or the one before. */
    void save(GraphIndex index, long[] positions) {
        long begun = System.nanoTime();
        var part = file.resolveSibling("index.part");
        try {
            Files.createDirectories(file.getParent());
            long bytes = write(part, index, positions);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("Trace has written a snapshot of {} MB in {} ms", bytes >> 20, millisSince(begun));
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Trace cannot write a snapshot; the next start takes longer: {}", failed.toString());
        }
    }

    private long write(Path part, GraphIndex index, long[] positions) throws IOException {
        try (var channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var out = new BlockWriter(channel);
            out.text(KIND);
            out.text(tolerance);
            out.number(positions.length);
            for (int shard = 0; shard < positions.length; shard++) {
                out.number(positions[shard]);
                out.text(log.mark(shard, positions[shard]));
            }
            index.save(out);
            out.end();
            channel.force(true);
            return channel.size();
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}

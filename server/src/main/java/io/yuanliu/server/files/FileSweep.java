package io.yuanliu.server.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes contents of files that were taken away or never arrived whole. Not at once: a backup that is being written
 * has read the rows already and still wants the contents.
 */
@Component
class FileSweep {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_A_TIME = 500;

    private final FileRows rows;
    private final FileContents contents;
    private final Clock clock;

    FileSweep(FileRows rows, FileContents contents, Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        sweep(KEPT);
    }

    /** Deletes what has been of no use for so long. */
    void sweep(Duration kept) {
        var now = clock.instant();
        for (var file : rows.toForget(now.minus(kept), AT_A_TIME)) {
            try {
                contents.delete(file);
                rows.forgotten(file.id(), now);
            } catch (IOException later) {
                LOG.warn("A file that was taken away is still in the store: {}", later.toString());
                return;
            }
        }
    }
}

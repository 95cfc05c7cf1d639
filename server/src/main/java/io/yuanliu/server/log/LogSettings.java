package io.yuanliu.server.log;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be set about the log, as arguments of the program ({@code --yuanliu.capture.shards=4}): the names are those
 * that they had when capture and log were one.
 *
 * @param shards of the log; may grow, never shrink
 * @param queue bytes of what waits for a shard's writer; beyond it 429
 */
@ConfigurationProperties("yuanliu.capture")
public record LogSettings(
        @DefaultValue("1") int shards, @DefaultValue("64MB") DataSize queue) {
    private static final int MOST_SHARDS = 64;

    public LogSettings {
        if (shards < 1 || shards > MOST_SHARDS) {
            throw new IllegalArgumentException("yuanliu.capture.shards is 1 to " + MOST_SHARDS + ", not " + shards);
        }
    }
}

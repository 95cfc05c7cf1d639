package io.yuanliu.server.log.store;

import io.yuanliu.core.event.Days;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps monthly partitions of the log ready ahead of time. Should the program not have run for longer than that, the
 * default partition takes what comes: nothing is ever refused for want of a partition.
 */
@Component
class Partitions {
    private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);
    private static final List<String> TABLES = List.of("entry", "entry_unit");
    private static final int MONTHS_AHEAD = 3;

    private final JdbcClient owner;

    Partitions(@Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    /**
     * This month's and the next ones'; safe to run at any time. Readers come to them through the whole table alone,
     * whose policies do not hold for a partition that is asked by its own name.
     */
    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void makeAhead() {
        var first = YearMonth.from(Days.day(Instant.now()));
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            for (var table : TABLES) {
                make(table, first.plusMonths(ahead));
            }
        }
    }

    private void make(String table, YearMonth month) {
        var name = "%s_%04d_%02d".formatted(table, month.getYear(), month.getMonthValue());
        boolean there = owner.sql("select to_regclass(:name) is not null")
                .param("name", name)
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        try {
            owner.sql("create table if not exists %s partition of %s for values from ('%s') to ('%s')"
                            .formatted(name, table, start(month), start(month.plusMonths(1))))
                    .update();
            owner.sql("revoke all on " + name + " from yuanliu_reader").update();
        } catch (org.springframework.dao.DataAccessException taken) {
            LOG.warn("Partition {} was not made, the default one goes on: {}", name, taken.getMessage());
        }
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Days.SHANGHAI).toInstant();
    }
}

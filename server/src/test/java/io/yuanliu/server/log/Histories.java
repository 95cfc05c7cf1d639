package io.yuanliu.server.log;

import static io.yuanliu.server.log.LogInMemory.key;
import static io.yuanliu.server.log.LogInMemory.made;
import static io.yuanliu.server.log.LogInMemory.moved;

import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Random logs: records of several firms, some held, some to be completed, corrections and corrections of those, causes set
 * and lifted, bare events and what declares them wrong, sometimes before them. Nothing is in the shard of what it names
 * but by chance.
 */
public final class Histories {
    /** The units that are named: {@code u0} and so on. */
    public static final int UNITS = 6;

    /** What happens, happens in the first hours after {@link LogInMemory#NOW}. */
    public static final int HOURS = 9;

    private static final List<Effect> EFFECTS = List.of(Effect.values());
    private static final int RECORDS = 20;
    private static final int EVENTS = 6;

    private final Random random;
    private final int shards;
    private final List<String> standing = new ArrayList<>();

    private Histories(Random random, int shards) {
        this.random = random;
        this.shards = shards;
    }

    /** A log of so many shards. */
    public static LogInMemory random(Random random, int shards) {
        return new Histories(random, shards).log();
    }

    /** The same as what is appended one after the other. */
    public static List<DraftedEntry> drafts(Random random, int shards) {
        return new Histories(random, shards).drafts();
    }

    private LogInMemory log() {
        var log = new LogInMemory(shards);
        drafts().forEach(log::append);
        return log;
    }

    private List<DraftedEntry> drafts() {
        var drafts = new ArrayList<DraftedEntry>();
        for (int i = 0; i < RECORDS; i++) {
            drafts.add(record("r" + i));
        }
        for (int i = 0; i < EVENTS; i++) {
            drafts.add(
                    random.nextInt(drafts.size()),
                    said(new DraftedEntry("e" + i), i).bare());
            if (random.nextBoolean()) {
                drafts.add(
                        random.nextInt(drafts.size()),
                        said(new DraftedEntry("e" + i), i).declaringWrong());
            }
        }
        return drafts;
    }

    private DraftedEntry record(String id) {
        Collections.shuffle(standing, random);
        var draft = said(new DraftedEntry(id), random.nextInt(3))
                .cause(new StopCause(
                        key("u" + random.nextInt(UNITS)),
                        EFFECTS.get(random.nextInt(EFFECTS.size())),
                        "order",
                        null,
                        new StopCause.Reason("test.stop")));
        switch (random.nextInt(4)) {
            case 0 -> draft.found(Severity.HOLD);
            case 1 -> draft.found(Severity.WARN);
            case 2 -> draft.open();
            default -> {}
        }
        if (!standing.isEmpty() && random.nextInt(3) == 0) {
            draft.replacing(standing.removeLast());
        }
        standing.add(id);
        return draft;
    }

    private DraftedEntry said(DraftedEntry draft, int sender) {
        var firm = "firm" + sender % 3;
        int hour = random.nextInt(HOURS);
        var lot = "u" + random.nextInt(UNITS);
        return draft.inShard(random.nextInt(shards))
                .from(firm)
                .in("99020" + random.nextInt(3), random.nextBoolean() ? "food" : "agri")
                .receivedAt(LogInMemory.NOW.plus(Duration.ofDays(random.nextInt(3))))
                .at(LogInMemory.NOW.plus(Duration.ofHours(hour)))
                .event(made("u" + random.nextInt(UNITS), lot, firm, hour))
                .event(moved("shipping", lot, firm, "firm" + hour % 3, hour));
    }
}

package io.yuanliu.server.trace;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.follow.Fold;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index that is told the log, and that knows from the registry whose codes are one party's. */
final class TraceFold implements Fold<LinkedEntry> {
    static final String NAME = "trace";
    static final int VERSION = 6;
    private static final Logger LOG = LoggerFactory.getLogger(TraceFold.class);

    private final GraphIndex index;
    private final PartyCodes codes;

    TraceFold(Holders holders, SenderClock clock) {
        this.index = new GraphIndex(clock);
        this.codes = new PartyCodes(holders, index.graph);
    }

    GraphIndex index() {
        return index;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public EntryView<LinkedEntry> view() {
        return EntryView.LINKS;
    }

    @Override
    public void take(List<LinkedEntry> entries) {
        index.add(entries);
        learnCodes();
    }

    @Override
    public void takeBack(List<LinkedEntry> entries) {
        index.takeBack(entries);
    }

    void learnCodes() {
        askWhoseCodes(codes::learn);
    }

    void refreshCodes() {
        askWhoseCodes(codes::refresh);
    }

    /** Without an answer a holder under two codes is two holders for a while; the trace itself is right. */
    private static void askWhoseCodes(Runnable question) {
        try {
            question.run();
        } catch (RuntimeException failed) {
            LOG.warn("Trace cannot ask the registry and tries again: {}", failed.toString());
        }
    }
}

package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.wire.json.Findings;
import io.yuanliu.wire.json.JsonSource;
import io.yuanliu.wire.json.Pointer;
import io.yuanliu.wire.json.Unreadable;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An EPCIS document, or a query's answer, that is read event by event, so that its length does not matter. Whether the
 * document itself is in order is known only behind the last event: look at {@link #findings()} then.
 */
public final class EpcisDocument implements AutoCloseable {
    private static final Pointer BODY = Pointer.ROOT.field("epcisBody");
    private static final Pointer QUERY_RESULTS = BODY.field("queryResults");
    private static final Pointer RESULTS_BODY = QUERY_RESULTS.field("resultsBody");
    private static final Set<String> BODY_NAMES = Set.of("eventList", "queryResults");
    private static final Set<String> QUERY_NAMES = Set.of("queryName", "subscriptionID", "resultsBody");
    private static final Set<String> RESULT_NAMES = Set.of("eventList", "vocabularyList");

    /** An event whose prefixes are not known yet, since {@code @context} stands behind it. */
    private record Waiting(int index, Pointer at, Data data, List<Finding> findings) {}

    private final JsonSource source;
    private final EpcisLimits limits;
    private final Findings findings;
    private final DocumentHead head;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Set<String> bodyNames = new HashSet<>();
    private @Nullable Pointer list;
    private boolean started;
    private boolean ended;
    private int index;
    private int depth;
    private int told;

    EpcisDocument(InputStream text, EpcisLimits limits) {
        this.limits = limits;
        this.findings = new Findings(limits.json().findings());
        this.source = new JsonSource(text, limits.json(), findings, EpcisReader.TOLERATED);
        this.head = new DocumentHead(source, findings);
    }

    /** The next event; null behind the last one. */
    public @Nullable EventReading next() {
        try {
            while (!ended) {
                EventReading reading = step();
                if (reading != null) {
                    return reading;
                }
            }
            Waiting next = waiting.poll();
            return next == null ? null : reading(next.index(), next.at(), next.data(), next.findings());
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding());
            waiting.clear();
            ended = true;
            return null;
        }
    }

    private @Nullable EventReading step() {
        if (list != null ? source.nextItem() : seekList()) {
            return read();
        }
        if (list != null) {
            list = null;
        } else {
            end();
        }
        return null;
    }

    private @Nullable EventReading read() {
        Pointer at = listPointer().item(index);
        int before = findings.size();
        Data data = source.value(at);
        List<Finding> structure = findings.cutFrom(before);
        if (index == limits.events()) {
            throw new Unreadable(
                    Finding.block("epcis.too-many-events", "", Map.of("most", Integer.toString(limits.events()))));
        }
        index++;
        if (head.knowsContext()) {
            return reading(index - 1, at, data, structure);
        }
        if (waiting.size() == limits.waiting()) {
            throw new Unreadable(
                    Finding.block("epcis.context-late", "", Map.of("most", Integer.toString(limits.waiting()))));
        }
        waiting.add(new Waiting(index - 1, at, data, structure));
        return null;
    }

    private Pointer listPointer() {
        return list == null ? Pointer.ROOT : list;
    }

    private EventReading reading(int number, Pointer at, Data data, List<Finding> structure) {
        var own = new Findings(limits.json().findings());
        structure.forEach(own::add);
        boolean faulty = own.blocksFrom(0);
        Event event = EventReader.read(data, at, head.prefixes(), own);
        told += own.size();
        if (told > limits.json().findings()) {
            String most = Integer.toString(limits.json().findings());
            throw new Unreadable(Finding.block("json.too-many-findings", "", Map.of("most", most)));
        }
        return new EventReading(number, at.toString(), faulty ? null : event, own.list());
    }

    /** Reads on to the next event list; false when the document is at its end. */
    private boolean seekList() {
        if (!started) {
            started = true;
            if (!source.beginsWithObject()) {
                throw new Unreadable(Finding.block("epcis.expected-object", ""));
            }
        }
        while (true) {
            String name = source.nextName();
            if (name == null) {
                if (depth == 0) {
                    return false;
                }
                depth--;
            } else if (depth == 0 && !name.equals("epcisBody")) {
                head.take(name);
            } else if (enters(name)) {
                return source.nextItem() || leaveList();
            }
        }
    }

    /** An empty list is none; the caller goes on behind it. */
    private boolean leaveList() {
        list = null;
        return seekList();
    }

    /** Steps into the object that leads to the events, or says that here is the list. */
    private boolean enters(String name) {
        Pointer at = place(name);
        if (!bodyNames.add(at.toString())) {
            source.duplicate(name, at);
        }
        if (name.equals("eventList") && depth != 2) {
            return entersList(at);
        }
        boolean object = leads(name) && expect(source.isObject(), "epcis.expected-object", at);
        if (object) {
            depth++;
        } else {
            check(name, at);
            source.skip();
        }
        return false;
    }

    private boolean entersList(Pointer at) {
        head.hasEvents();
        if (expect(source.isArray(), "epcis.expected-list", at)) {
            list = at;
            return true;
        }
        source.skip();
        return false;
    }

    private boolean leads(String name) {
        return switch (depth) {
            case 0 -> true;
            case 1 -> name.equals("queryResults");
            case 2 -> name.equals("resultsBody");
            default -> false;
        };
    }

    private Pointer place(String name) {
        return switch (depth) {
            case 0 -> BODY;
            case 1 -> BODY.field(name);
            case 2 -> QUERY_RESULTS.field(name);
            default -> RESULTS_BODY.field(name);
        };
    }

    private void check(String name, Pointer at) {
        Set<String> names = depth == 1 ? BODY_NAMES : depth == 2 ? QUERY_NAMES : RESULT_NAMES;
        if (depth > 0 && !names.contains(name) && name.indexOf(':') < 0) {
            findings.block("epcis.unknown-field", at, Map.of("name", name));
        }
    }

    private boolean expect(boolean holds, String code, Pointer at) {
        if (!holds) {
            findings.block(code, at);
        }
        return holds;
    }

    private void end() {
        ended = true;
        source.end();
        head.end();
    }

    /** What is wrong with the document itself; complete behind the last event. */
    public List<Finding> findings() {
        return findings.list();
    }

    @Override
    public void close() {
        source.close();
    }
}

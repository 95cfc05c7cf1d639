package io.yuanliu.wire.json;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the faults of one text, up to a limit: a hostile text must not make a long answer. */
public final class Findings {
    private final int most;
    private final List<Finding> found = new ArrayList<>();
    private boolean cut;

    public Findings(int most) {
        this.most = most;
    }

    public void block(String code, Pointer at) {
        block(code, at, Map.of());
    }

    public void block(String code, Pointer at, Map<String, String> values) {
        if (hasRoom()) {
            found.add(Finding.block(code, at.toString(), values));
        }
    }

    public void warn(String code, Pointer at, Map<String, String> values) {
        if (hasRoom()) {
            found.add(Finding.warn(code, at.toString(), values));
        }
    }

    /** Adds a finding as it is. */
    public void add(Finding finding) {
        if (hasRoom()) {
            found.add(finding);
        }
    }

    private boolean hasRoom() {
        if (found.size() < most) {
            return true;
        }
        if (!cut) {
            cut = true;
            found.add(Finding.block("json.too-many-findings", "", Map.of("most", Integer.toString(most))));
        }
        return false;
    }

    public int size() {
        return found.size();
    }

    /** Whether anything from the {@code from}-th finding on must block. */
    public boolean blocksFrom(int from) {
        return found.subList(from, found.size()).stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    public List<Finding> list() {
        return List.copyOf(found);
    }

    /** Takes out the findings from the {@code from}-th on. */
    public List<Finding> cutFrom(int from) {
        var tail = found.subList(from, found.size());
        var taken = List.copyOf(tail);
        tail.clear();
        return taken;
    }
}

package io.yuanliu.server.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Lines for the person at the terminal, shown once below the address when the platform is ready, never logged. */
@Component
public class StartNotices {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** A line to show; it may carry a generated password. */
    public void show(String line) {
        lines.add(line);
    }

    /** The lines so far, which are then forgotten. */
    public List<String> take() {
        var taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }
}

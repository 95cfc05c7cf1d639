package io.yuanliu.server.competence;

import io.yuanliu.core.competence.CompetenceTable;
import io.yuanliu.core.text.LocalText;
import java.util.Map;

/** Where the table of competence is kept. */
public interface CompetenceStore {
    /**
     * The table with the names of those that it speaks of.
     *
     * @param authorities kinds of authority, by their node
     */
    record Kept(CompetenceTable table, Map<String, LocalText> authorities) {
        public Kept {
            authorities = Map.copyOf(authorities);
        }
    }

    Kept read();
}

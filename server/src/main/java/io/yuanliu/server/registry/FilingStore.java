package io.yuanliu.server.registry;

import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.scope.Asker;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where filings are kept. Reads are cut to what their asker may see; writes belong to the caller's transaction. */
public interface FilingStore {
    Optional<Filing> find(Asker asker, String id);

    /** A filing as the caller's transaction has it. */
    Optional<Filing> written(String id);

    /** Filings, those whose state is newest first; null means any. */
    Page<Filing> list(Asker asker, Window window, @Nullable FilingState state, @Nullable String party);

    /** A filing of the same licence that waits for a decision. */
    Optional<Filing> undecided(String party, String type, String number);

    void add(Filing filing);

    void replace(String id, Licence licence);

    void decided(String id);

    /** Ids of filings in force or suspended whose licence ended before a day. */
    List<String> endedBefore(LocalDate day, int most);

    /** Ids of other filings of the same licence that this one takes the place of. */
    List<String> before(Filing filing);
}

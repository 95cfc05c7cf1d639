package io.yuanliu.server.search;

import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogPosition;
import java.util.Collection;
import java.util.List;

/** Things of which entries of the log tell. */
public interface LoggedFindables extends Findables {
    /** What is found by entries that stand, of one shard; of a thing of which several tell, what each of them adds. */
    List<Findable> take(List<LinkedEntry> entries);

    /**
     * What changes by taking entries back.
     *
     * @param by up to where the log is read by then
     */
    TakenBack takeBack(List<LinkedEntry> entries, LogPosition by);

    /** The owners whose things are taken away, and what is put in their place. */
    record TakenBack(Collection<String> owners, List<Findable> left) {}
}

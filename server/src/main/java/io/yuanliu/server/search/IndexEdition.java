package io.yuanliu.server.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One making of the index. One thread writes. What fails for want of its files fails with {@link IndexFailed}. */
public interface IndexEdition extends AutoCloseable {
    /** Adds things that are not in it. */
    void add(List<Findable> things);

    /** Adds ways in which things may be seen, some of which may be in it already. */
    void merge(List<Findable> things);

    /** Takes away everything that these own. */
    void remove(Collection<String> owners);

    /** From now on what was written is found. */
    void refresh();

    /** Keeps everything that was written, and with it how far it goes: both or neither. */
    void commit(Map<String, String> progress);

    /** Forgets what was written since the last commit, also when it cannot be written any more. */
    void goBack();

    /** What the last commit said. */
    Map<String, String> progress();

    /** Forgets what was not committed. */
    @Override
    void close();

    /** Closes it and takes it away for good. */
    void discard();
}

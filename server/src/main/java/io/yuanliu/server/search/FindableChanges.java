package io.yuanliu.server.search;

import java.util.Collection;

/** Where modules note which of their kept things have changed; what they note is read soon afterwards. */
public interface FindableChanges {
    /**
     * Notes changes in the transaction under way: they count when it does.
     *
     * @param of as {@link KeptFindables#of} says
     */
    void note(String of, Collection<String> ids);
}

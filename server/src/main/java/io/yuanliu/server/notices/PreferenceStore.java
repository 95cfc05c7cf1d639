package io.yuanliu.server.notices;

import java.util.Collection;
import java.util.Map;

/** Where it is kept what receivers chose; their addresses sealed. */
public interface PreferenceStore {
    /** Of those who chose something, by asker's id. */
    Map<String, Preference> of(Collection<String> receivers);

    void set(String receiver, Preference preference);
}

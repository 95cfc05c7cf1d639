package io.yuanliu.core.event;

import java.util.List;

/** Dispositions that stay with the objects until unset (EPCIS 2.0 §7.3.5.6). */
public record PersistentDisposition(List<String> set, List<String> unset) {
    public PersistentDisposition {
        set = List.copyOf(set);
        unset = List.copyOf(unset);
    }
}

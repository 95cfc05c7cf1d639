package io.yuanliu.core.profile.fact;

import io.yuanliu.core.data.Data;
import java.time.Instant;
import java.util.List;

/** What is known where a record is judged in memory alone: what an example gives, and what its earlier records led to. */
public interface FactMemory {
    /** What the example gives under this name. */
    List<Data.Fields> given(String list);

    /** The value of a guard. */
    long guard(String kind, String key);

    /** Names of causes that stop (or, else, hold) a unit (canonical key) at a moment, wherever upstream they were set. */
    List<String> causes(String unit, boolean stop, Instant at);
}

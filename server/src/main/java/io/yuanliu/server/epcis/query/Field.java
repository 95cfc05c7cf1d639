package io.yuanliu.server.epcis.query;

import io.yuanliu.core.event.Event;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One thing of an event that can be asked for: a row of {@link Fields}. */
sealed interface Field permits ValueField, UnitField, RecordTimeField {
    /** What a condition means: for an event, and for the indexes of the log. */
    record Test(Predicate<Event> event, Narrowing narrowing) {
        static final Test EVERYTHING = new Test(_ -> true, Narrowing.NONE);

        Test and(Test other) {
            return new Test(event.and(other.event), narrowing.and(other.narrowing));
        }
    }

    /** In the standard's spelling. */
    String name();

    /** Those that the standard has for it. */
    Set<Comparison> comparisons();

    /** Those of the values that this field cannot have. */
    List<String> unreadable(List<String> values);

    /** What a condition whose values can all be read means. */
    Test test(Condition condition);
}

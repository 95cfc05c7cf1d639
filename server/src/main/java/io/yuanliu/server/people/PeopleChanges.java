package io.yuanliu.server.people;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Counts what changes here about people, programs and their grants, so that what is remembered of all of them is read again
 * at once: a notice told in the seconds after somebody was added would reach him never. What other nodes change shows when
 * what is remembered has grown old.
 */
@Component
class PeopleChanges {
    private final AtomicLong count = new AtomicLong();

    void note() {
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }
}

package io.yuanliu.core.lab;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.fact.FactQuestion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known before a submission: the log and the sources of facts of a platform, or what an example gives. */
public interface Knowledge {
    /**
     * Records of a type by an indexed field, newest first, at most so many; corrected ones are not among them.
     *
     * @param until those that happened later are not among them, nor counted by the limit; null for all
     */
    record Wanted(
            String type,
            String field,
            String value,
            @Nullable Instant until,
            int limit) {}

    /** A record that stands, with the id of its entry. */
    record Found(String id, BusinessRecord record) {}

    /** What was found; questions without an answer are left out. */
    record Answers(Map<Wanted, List<Found>> records, Map<FactQuestion, Data> facts) {}

    /** Answers everything at once, or rejects. */
    Answers ask(Collection<Wanted> wanted, Collection<FactQuestion> questions);

    /** How a value stands in the index: of a field about persons not as it was written. */
    default String indexed(String type, String field, String value) {
        return value;
    }
}

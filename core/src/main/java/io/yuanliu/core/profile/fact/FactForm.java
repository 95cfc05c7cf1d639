package io.yuanliu.core.profile.fact;

import io.yuanliu.core.data.Data;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How profiles ask a source, and what they are told: {@code { licence: SC, of: "${party}" }}.
 *
 * @param word the key by which profiles ask, which is also the source's name
 * @param of the key of the template that says about whom or what; null where the word's own value is that template
 * @param given the name under which examples give what it answers, null where that follows from their records
 * @param example how it answers where a record is judged in memory alone
 */
public record FactForm(
        String word,
        @Nullable String of,
        FactAnswer answer,
        @Nullable String given,
        Example example) {
    /** An answer out of what is in memory; empty where there is none. */
    public interface Example {
        Optional<Data> answer(FactMemory memory, FactQuestion question);
    }
}

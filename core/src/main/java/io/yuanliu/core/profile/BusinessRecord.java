package io.yuanliu.core.profile;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * A business form as somebody handed it in.
 *
 * @param key the sender's own number for it, null when it has none
 * @param type {@code category/record}: {@code livestock/slaughterIn}
 * @param party who did it: any written identifier of a registered party
 * @param site where: any written identifier of a registered site, null when the record type needs none
 * @param time when it happened
 * @param replaces the id of the record that this one corrects, or null
 * @param fields what the record type demands
 */
public record BusinessRecord(
        @Nullable String key,
        String type,
        String party,
        @Nullable String site,
        Timestamp time,
        @Nullable String replaces,
        Data.Fields fields) {
    /** The same with other fields. */
    public BusinessRecord with(Data.Fields others) {
        return new BusinessRecord(key, type, party, site, time, replaces, others);
    }
}

package io.yuanliu.core.profile;

import io.yuanliu.core.identifier.LocalKind;
import io.yuanliu.core.profile.field.CodeList;
import io.yuanliu.core.text.LocalText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a product category demands.
 *
 * @param code two digits of the category
 * @param validFrom the first day to whose events it applies
 * @param lead the department that answers for the category
 * @param uses ids of records of other categories that belong to this one too
 * @param kinds of numbers of somebody's own register that its expressions and papers name, by word
 * @param records by the name within the category
 */
public record Profile(
        String category,
        String code,
        int version,
        LocalDate validFrom,
        LocalText name,
        @Nullable LocalText lead,
        List<String> uses,
        Map<String, LocalText> nodes,
        Map<String, LocalKind> kinds,
        Map<String, CodeList> lists,
        Map<String, Parameter> parameters,
        Map<String, Variety> varieties,
        Map<String, RecordType> records) {
    public Profile {
        uses = List.copyOf(uses);
        nodes = kept(nodes);
        kinds = kept(kinds);
        lists = kept(lists);
        parameters = kept(parameters);
        varieties = kept(varieties);
        records = kept(records);
    }

    private static <V> Map<String, V> kept(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}

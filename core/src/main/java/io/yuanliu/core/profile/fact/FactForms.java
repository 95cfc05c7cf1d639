package io.yuanliu.core.profile.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The forms of all sources that profiles may ask, by their words; records are asked for beside them. */
public final class FactForms {
    private static final Set<String> OF_RECORDS =
            Set.of("record", "records", "each", "by", "value", "limit", "decimal");

    /** Those of the sources that every platform has. */
    public static final FactForms STANDARD = new FactForms(
            List.of(StandardFacts.PARTY, StandardFacts.LICENCE, StandardFacts.GUARD, StandardFacts.STANDING));

    private final Map<String, FactForm> byWord;

    /** @throws IllegalArgumentException when two have one word, or one has a word that asks for records */
    public FactForms(Collection<FactForm> forms) {
        var all = new TreeMap<String, FactForm>();
        for (var form : forms) {
            if (OF_RECORDS.contains(form.word()) || all.putIfAbsent(form.word(), form) != null) {
                throw new IllegalArgumentException("Two sources of facts are asked by the word '" + form.word() + "'");
            }
        }
        byWord = Collections.unmodifiableMap(all);
    }

    public Map<String, FactForm> byWord() {
        return byWord;
    }

    /** The names under which examples give what is answered. */
    public Set<String> given() {
        return byWord.values().stream()
                .map(FactForm::given)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}

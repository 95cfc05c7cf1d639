package io.yuanliu.core.profile.fact;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.profile.expression.Names;
import io.yuanliu.core.profile.field.FieldType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of what every platform knows: its parties, their licences, its guards, what stops goods. */
public final class StandardFacts {
    private static final FieldType TEXT = new FieldType.Text(1, 1_000, null, false);
    private static final FieldType TEXTS = new FieldType.Texts(1_000, 0, 1_000);
    private static final FieldType DAY = new FieldType.Date();

    /** {@code { party: "…" }}: a registered party. */
    public static final FactForm PARTY = new FactForm(
            "party",
            null,
            FactAnswer.found(
                    Map.of("id", TEXT, "name", TEXT, "kind", TEXT, "nodes", TEXTS, "categories", TEXTS),
                    Map.of("region", TEXT)),
            "parties",
            (memory, question) -> memory.given("parties").stream()
                    .filter(row -> isSame(row.text("id"), question.about()))
                    .<Data>map(row -> row)
                    .findFirst());

    /** {@code { licence: <type>, of: "…" }}: the licence of that type which a party holds at the record's time. */
    public static final FactForm LICENCE = new FactForm(
            "licence",
            "of",
            FactAnswer.found(
                    Map.of("number", TEXT, "validFrom", DAY, "validTo", DAY), Map.of("scope", TEXT, "issuer", TEXT)),
            "licences",
            (memory, question) -> memory.given("licences").stream()
                    .filter(row -> isSame(row.text("party"), question.about())
                            && question.what().equals(row.text("type"))
                            && isValid(row, Days.day(question.at()).toString()))
                    .<Data>map(row -> row)
                    .findFirst());

    /** {@code { guard: <kind>, key: "…" }}: the value of a guard, for showing only. */
    public static final FactForm GUARD = new FactForm(
            "guard",
            "key",
            new FactAnswer.Count(),
            null,
            (memory, question) -> Optional.of(Data.of(memory.guard(question.what(), question.about()))));

    /** {@code { standing: "…" }}: what stops and holds a unit now. */
    public static final FactForm STANDING = new FactForm(
            "standing",
            null,
            FactAnswer.found(
                    Map.of(
                            "stopped",
                            new FieldType.Flag(),
                            "held",
                            new FieldType.Flag(),
                            "causes",
                            new FieldType.Texts(1_000, 0, 1_000)),
                    Map.of()),
            null,
            (memory, question) -> {
                var unit = Names.canonical(question.about());
                return Optional.of(
                        standing(memory.causes(unit, true, question.at()), memory.causes(unit, false, question.at())));
            });

    private StandardFacts() {}

    /** The answer to {@link #STANDING}, from the names of what stops a unit and of what holds it. */
    public static Data standing(List<String> stopping, List<String> holding) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("stopped", new Data.Flag(!stopping.isEmpty()));
        fields.put("held", new Data.Flag(!holding.isEmpty()));
        var causes = new LinkedHashSet<>(stopping);
        causes.addAll(holding);
        fields.put("causes", Data.of(causes.stream().map(Data::of).toList()));
        return new Data.Fields(fields);
    }

    private static boolean isSame(@Nullable String one, String other) {
        return one != null && Names.canonical(one).equals(Names.canonical(other));
    }

    private static boolean isValid(Data.Fields licence, String day) {
        var from = licence.text("validFrom");
        var to = licence.text("validTo");
        return (from == null || from.compareTo(day) <= 0) && (to == null || day.compareTo(to) <= 0);
    }
}

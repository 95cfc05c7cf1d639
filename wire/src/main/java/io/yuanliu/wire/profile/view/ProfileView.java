package io.yuanliu.wire.profile.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.text.LocalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A profile as programs and pages read it: the words of its file, in its order, with a JSON Schema for each record type. */
public record ProfileView(
        String category,
        String code,
        int version,
        String validFrom,
        LocalText name,
        @Nullable LocalText lead,
        List<String> uses,
        Map<String, Node> nodes,
        Map<String, Map<String, LocalText>> lists,
        List<String> listsToBeChecked,
        Map<String, Parameter> parameters,
        Map<String, Variety> varieties,
        Map<String, RecordType> records) {

    /** A kind of place in the chain. */
    public record Node(LocalText name) {}

    /** A number that rules use. */
    public record Parameter(
            LocalText name,
            BigDecimal value,
            @Nullable String unit,
            @Nullable String clause,
            boolean toBeChecked) {}

    /**
     * A kind of goods.
     *
     * @param chain record types of a complete chain, in order
     * @param lossTolerance the part of it that may be lost where it is processed; null where nobody has said
     * @param optional those of them that a chain may skip
     */
    public record Variety(
            LocalText name,
            String unit,
            List<String> goodsCodes,
            List<String> chain,
            List<String> optional,
            @Nullable BigDecimal lossTolerance,
            Map<String, Proof> proofs,
            boolean toBeChecked) {}

    /** A document behind goods: any one of the sources is enough. */
    public record Proof(
            LocalText name,
            List<Source> sources,
            boolean compulsory,
            @Nullable String clause,
            boolean toBeChecked) {}

    /** A record that proves. */
    public record Source(
            String record, String field, @Nullable String when) {}

    /**
     * A form.
     *
     * @param act what it asks for when it is sent beforehand
     * @param schema JSON Schema 2020-12 of one record as sent
     */
    public record RecordType(
            String type,
            LocalText name,
            @Nullable String node,
            @Nullable LocalText help,
            @Nullable String basis,
            @Nullable String act,
            String timePrecision,
            boolean siteRequired,
            Map<String, Field> fields,
            Map<String, Rule> rules,
            List<Guard> guards,
            Map<String, Object> schema) {}

    /**
     * A field.
     *
     * @param required true, false, or the expression on which it depends
     * @param calc the expression that gives its value
     * @param hidden whether it is for the machine only: a form does not show it
     */
    public record Field(
            LocalText name,
            String type,
            Object required,
            @Nullable LocalText help,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer scale,
            @Nullable String unit,
            @Nullable String pattern,
            @Nullable String list,
            @Nullable String scheme,
            @Nullable List<String> schemes,
            @Nullable Integer minItems,
            @Nullable Integer maxItems,
            @Nullable Map<String, Field> fields,
            @Nullable String due,
            @Nullable String calc,
            boolean hidden,
            boolean sensitive,
            boolean index,
            @JsonProperty("public") @Nullable String visibility,
            @Nullable String clause,
            boolean toBeChecked) {}

    /** What must hold. */
    public record Rule(
            String code,
            Severity severity,
            String at,
            @Nullable String each,
            @Nullable String when,
            String check,
            LocalText message,
            @Nullable String clause,
            boolean toBeChecked) {}

    /** What may run out or be used once. */
    public record Guard(
            String kind,
            String rule,
            String code,
            Severity severity,
            String at,
            @Nullable String each,
            @Nullable String when,
            String change,
            @Nullable String floor,
            @Nullable String ceiling,
            LocalText message,
            @Nullable String clause) {}
}

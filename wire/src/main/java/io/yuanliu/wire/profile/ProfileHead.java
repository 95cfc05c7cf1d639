package io.yuanliu.wire.profile;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.profile.Parameter;
import io.yuanliu.core.profile.field.CodeList;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.wire.profile.yaml.Section;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of a profile: what it is, its words and its numbers.
 *
 * @param strict whether what earlier versions need not have said is a fault
 */
record ProfileHead(
        boolean strict,
        String category,
        String code,
        int version,
        LocalDate validFrom,
        LocalText name,
        @Nullable LocalText lead,
        Map<String, LocalText> nodes,
        DeclaredKinds kinds,
        Map<String, CodeList> lists,
        Map<String, Parameter> parameters) {

    /** @param strict whether what earlier versions need not have said is a fault */
    static ProfileHead read(String folder, Section main, boolean strict) {
        var category = main.needed("category");
        if (!category.equals(folder)) {
            main.fault("category", "'" + category + "' must be the folder's name, '" + folder + "'");
        }
        int version = main.whole("version", 0);
        if (version < 1) {
            main.fault("version", "must be 1 or more");
        }
        return new ProfileHead(
                strict,
                category,
                main.needed("code"),
                version,
                date(main, "validFrom"),
                main.neededText("name"),
                main.localText("lead"),
                main.named("nodes", ProfileHead::node),
                DeclaredKinds.read(main, strict),
                lists(main),
                parameters(main));
    }

    private static LocalDate date(Section section, String key) {
        var text = section.needed(key);
        try {
            return Days.read(text);
        } catch (DateTimeException _) {
            section.fault(key, "must be a day such as 2026-01-01");
            return LocalDate.EPOCH;
        }
    }

    private static LocalText node(Section section) {
        var name = section.neededText("name");
        section.done();
        return name;
    }

    private static Map<String, CodeList> lists(Section main) {
        var lists = new LinkedHashMap<String, CodeList>();
        main.section("lists").ifPresent(section -> {
            for (var name : section.keys()) {
                section.section(name).ifPresent(list -> lists.put(name, list(name, list)));
            }
        });
        return lists;
    }

    private static CodeList list(String name, Section section) {
        boolean toBeChecked = section.isScalar("toBeChecked") && section.flag("toBeChecked");
        var entries = new LinkedHashMap<String, LocalText>();
        for (var word : section.keys()) {
            if (!section.isScalar(word) || !word.equals("toBeChecked")) {
                section.section(word).ifPresent(text -> entries.put(word, text.asText()));
            }
        }
        return new CodeList(name, entries, toBeChecked);
    }

    private static Map<String, Parameter> parameters(Section main) {
        var parameters = new LinkedHashMap<String, Parameter>();
        main.section("parameters").ifPresent(section -> {
            for (var name : section.keys()) {
                section.section(name).ifPresent(one -> parameters.put(name, parameter(name, one)));
            }
        });
        return parameters;
    }

    private static Parameter parameter(String name, Section section) {
        section.missing("value");
        var value = section.number("value");
        boolean decimal = section.flag("decimal");
        if (value != null && value.stripTrailingZeros().scale() > (decimal ? 3 : 0)) {
            section.fault(
                    "value", decimal ? "has more than 3 decimal places" : "is no whole number: say 'decimal: true'");
        }
        var parameter = new Parameter(
                name,
                section.neededText("name"),
                value == null ? BigDecimal.ZERO : value,
                decimal,
                section.text("unit"),
                section.text("clause"),
                section.flag("toBeChecked"));
        section.done();
        return parameter;
    }
}

package io.yuanliu.wire.profile;

import io.yuanliu.core.profile.CategorySource;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.wire.profile.yaml.Scalar;
import io.yuanliu.wire.profile.yaml.Section;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads under which category the records of a type stand. It is evident, the profile's own, unless another profile uses the
 * type: such a type has to say it.
 */
final class CategoryReader {
    private static final String CATEGORY = "category";
    private static final Map<String, CategorySource> OF = Map.of("goods", new CategorySource.OfGoods());

    private final String own;
    private final Map<String, String> categories;
    private final boolean strict;

    /**
     * @param strict whether a type that has to say it and does not is a fault; in what was published before there was the
     *     key it stands under the category of its goods
     */
    CategoryReader(String own, Set<String> categories, boolean strict) {
        this.own = own;
        this.categories = categories.stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (one, _) -> one, TreeMap::new));
        this.strict = strict;
    }

    /** @param shared whether another profile uses the type */
    CategorySource read(Section recordType, Map<String, Field> fields, boolean shared) {
        if (!recordType.has(CATEGORY)) {
            if (shared && strict) {
                recordType.fault("'category' is missing: other profiles use this record, so say under which category it"
                        + " stands, { field: … }, { of: goods } or { is: … }");
            }
            return shared ? new CategorySource.OfGoods() : new CategorySource.Fixed(own);
        }
        return recordType
                .section(CATEGORY)
                .map(section -> read(section, fields))
                .orElseGet(() -> new CategorySource.Fixed(own));
    }

    private CategorySource read(Section section, Map<String, Field> fields) {
        var is = section.scalar("is");
        var field = section.scalar("field");
        var of = section.scalar("of");
        if (is.stream().count() + field.stream().count() + of.stream().count() != 1) {
            section.fault("say one of { field: … }, { of: goods } and { is: … }");
        }
        is.ifPresent(scalar -> scalar.oneOf(categories));
        field.ifPresent(scalar -> check(scalar, fields));
        of.ifPresent(scalar -> scalar.oneOf(OF));
        section.done();
        return field.<CategorySource>map(scalar -> new CategorySource.InField(scalar.text()))
                .or(() -> is.map(scalar -> new CategorySource.Fixed(scalar.text())))
                .orElseGet(CategorySource.OfGoods::new);
    }

    /** What is not always there, or may be any text, says nothing that one can rely on. */
    private void check(Scalar scalar, Map<String, Field> fields) {
        var field = scalar.oneOf(fields);
        if (field == null) {
            return;
        }
        if (!(field.type() instanceof FieldType.Choice(var list)) || !(field.required() instanceof Field.Always)) {
            scalar.fault("'" + field.name() + "' must be a choice with 'required: true'");
            return;
        }
        list.entries().keySet().stream()
                .filter(word -> !categories.containsKey(word.split("/", 2)[0]))
                .forEach(word -> scalar.fault("'" + word + "' of the list '" + list.name() + "' is of no category"
                        + Nearest.all(categories.keySet())));
    }
}

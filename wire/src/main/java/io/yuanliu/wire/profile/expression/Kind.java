package io.yuanliu.wire.profile.expression;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import io.yuanliu.core.profile.expression.Measure;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a name in an expression stands for: its CEL type, and what its number counts. */
public sealed interface Kind {
    Kind TEXT = new Single(SimpleType.STRING, Measure.PLAIN);
    Kind FLAG = new Single(SimpleType.BOOL, Measure.PLAIN);
    Kind WHOLE = new Single(SimpleType.INT, Measure.PLAIN);
    Kind THOUSANDTHS = new Single(SimpleType.INT, Measure.THOUSANDTHS);
    Kind DAY = new Single(SimpleType.INT, Measure.DAY);
    Kind SECOND = new Single(SimpleType.INT, Measure.SECOND);

    CelType cel();

    /** A single value. */
    record Single(CelType cel, Measure measure) implements Kind {}

    /** A list. */
    record Many(Kind item) implements Kind {
        @Override
        public CelType cel() {
            return ListType.create(item.cel());
        }
    }

    /** A map by text. */
    record ByText(Kind value) implements Kind {
        @Override
        public CelType cel() {
            return MapType.create(SimpleType.STRING, value.cel());
        }
    }

    /**
     * Named values, checked by name.
     *
     * @param name unique among the structures of a compiler, and like no path of names, which it would hide
     */
    record Structure(String name, Map<String, Kind> fields, StructType cel) implements Kind {
        public static Structure of(String name, Map<String, Kind> fields) {
            var types = new LinkedHashMap<String, CelType>();
            fields.forEach((field, kind) -> types.put(field, kind.cel()));
            var known = ImmutableMap.copyOf(types);
            return new Structure(
                    name,
                    new LinkedHashMap<>(fields),
                    StructType.create(name, known.keySet(), field -> Optional.ofNullable(known.get(field))));
        }
    }

    public static Kind of(String owner, Field field) {
        return switch (field.type()) {
            case FieldType.Text _, FieldType.Choice _, FieldType.Party _, FieldType.Site _, FieldType.Code _ -> TEXT;
            case FieldType.Whole _ -> WHOLE;
            case FieldType.Amount _ -> THOUSANDTHS;
            case FieldType.Flag _ -> FLAG;
            case FieldType.Date _ -> DAY;
            case FieldType.Moment _ -> SECOND;
            case FieldType.Choices _, FieldType.Codes _, FieldType.Texts _ -> new Many(TEXT);
            case FieldType.Lines lines -> new Many(fields(owner + "_" + field.name(), lines.fields(), true));
        };
    }

    /**
     * The fields of a record type.
     *
     * @param sensitive whether sensitive fields are seen: by the record's own rules, never by those of others
     */
    static Structure fields(String name, Map<String, Field> fields, boolean sensitive) {
        var kinds = new LinkedHashMap<String, Kind>();
        fields.forEach((key, field) -> {
            if (sensitive || !field.sensitive()) {
                kinds.put(key, of(name, field));
            }
        });
        return Structure.of(name, kinds);
    }
}

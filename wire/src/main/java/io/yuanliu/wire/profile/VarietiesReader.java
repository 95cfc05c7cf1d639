package io.yuanliu.wire.profile;

import io.yuanliu.core.profile.Proof;
import io.yuanliu.core.profile.Variety;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.field.Shape;
import io.yuanliu.wire.profile.expression.Compiler;
import io.yuanliu.wire.profile.expression.Kind;
import io.yuanliu.wire.profile.yaml.Scalar;
import io.yuanliu.wire.profile.yaml.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the kinds of goods of a category. */
final class VarietiesReader {
    private final String category;
    private final Map<String, Shape> shapes;
    private final DeclaredKinds kinds;

    VarietiesReader(String category, Map<String, Shape> shapes, DeclaredKinds kinds) {
        this.category = category;
        this.shapes = shapes;
        this.kinds = kinds;
    }

    Map<String, Variety> read(Section main) {
        var varieties = new LinkedHashMap<String, Variety>();
        main.section("varieties").ifPresent(section -> {
            for (var name : section.keys()) {
                section.section(name).ifPresent(variety -> varieties.put(name, variety(name, variety)));
            }
        });
        return varieties;
    }

    private Variety variety(String name, Section section) {
        var variety = new Variety(
                category + "/" + name,
                section.neededText("name"),
                section.needed("unit"),
                section.words("goodsCodes").stream().map(Scalar::text).toList(),
                section.mixed("chain", this::link, word -> {
                    word.oneOf(shapes);
                    return new Variety.Link(word.text(), false);
                }),
                lossTolerance(section),
                section.named("proofs", this::proof),
                section.flag("toBeChecked"));
        section.done();
        return variety;
    }

    private static @Nullable BigDecimal lossTolerance(Section section) {
        var part = section.number("lossTolerance");
        if (part != null && (part.signum() < 0 || part.compareTo(BigDecimal.ONE) > 0)) {
            section.fault("lossTolerance", "must be a part from 0 to 1");
        }
        return part;
    }

    /** Ids of record types; those that no profile has are faults. */
    static List<String> recordTypes(Section section, String key, Map<String, Shape> shapes) {
        return section.words(key).stream()
                .peek(scalar -> scalar.oneOf(shapes))
                .map(Scalar::text)
                .toList();
    }

    private Variety.Link link(Section section) {
        section.scalar("record").ifPresentOrElse(type -> type.oneOf(shapes), () -> section.missing("record"));
        var link = new Variety.Link(section.needed("record"), section.flag("optional"));
        section.done();
        return link;
    }

    private Proof proof(Section section) {
        var sources = section.has("anyOf") ? section.items("anyOf", this::source) : List.of(sourceOf(section));
        var proof = new Proof(
                section.neededText("name"),
                sources.stream().flatMap(Optional::stream).toList(),
                !section.has("compulsory") || section.flag("compulsory"),
                section.text("clause"),
                section.flag("toBeChecked"));
        section.done();
        return proof;
    }

    private Optional<Proof.Source> source(Section section) {
        var source = sourceOf(section);
        section.done();
        return source;
    }

    private Optional<Proof.Source> sourceOf(Section section) {
        var type = section.needed("record");
        var field = section.needed("field");
        section.has("when");
        return section.scalar("record").map(scalar -> scalar.oneOf(shapes)).map(shape -> {
            section.scalar("field").ifPresent(scalar -> scalar.oneOf(shape.fields()));
            return new Proof.Source(type, shape, field, when(section, shape));
        });
    }

    private @Nullable Formula when(Section section, Shape shape) {
        Map<String, Kind> names = Map.of("fields", Kind.fields("Fields", shape.fields(), false));
        return new Formulas(new Compiler(names, Map.of(), Set.of(), kinds::fault)).condition(section, "when");
    }
}

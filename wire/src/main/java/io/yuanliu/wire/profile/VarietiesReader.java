package io.yuanliu.wire.profile;

import io.yuanliu.core.profile.Formula;
import io.yuanliu.core.profile.LocalText;
import io.yuanliu.core.profile.Shape;
import io.yuanliu.core.profile.Variety;
import io.yuanliu.core.profile.Variety.Proof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the kinds of goods of a category. */
final class VarietiesReader {
    private final String category;
    private final Map<String, Shape> shapes;

    VarietiesReader(String category, Map<String, Shape> shapes) {
        this.category = category;
        this.shapes = shapes;
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
                recordTypes(section, "chain", shapes),
                section.named("proofs", this::proof),
                section.flag("toBeChecked"));
        section.done();
        return variety;
    }

    /** Ids of record types; those that no profile has are faults. */
    static List<String> recordTypes(Section section, String key, Map<String, Shape> shapes) {
        return section.words(key).stream()
                .peek(scalar -> Section.one(scalar, shapes))
                .map(Scalar::text)
                .toList();
    }

    private Proof proof(Section section) {
        var type = section.needed("record");
        var shape = section.scalar("record")
                .map(scalar -> Section.one(scalar, shapes))
                .orElse(null);
        var field = section.needed("field");
        if (shape != null) {
            section.scalar("field").ifPresent(scalar -> Section.one(scalar, shape.fields()));
        }
        var proof = new Proof(
                section.has("name") ? section.neededText("name") : new LocalText(field, field),
                type,
                field,
                shape == null ? null : when(section, shape),
                section.text("clause"),
                section.flag("toBeChecked"));
        section.has("when");
        section.done();
        return proof;
    }

    private static @Nullable Formula when(Section section, Shape shape) {
        Map<String, Kind> names = Map.of("fields", Kind.fields("Fields", shape.fields(), false));
        return new Formulas(new Compiler(names, Map.of(), Set.of())).condition(section, "when");
    }
}

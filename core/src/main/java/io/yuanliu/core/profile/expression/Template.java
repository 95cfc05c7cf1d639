package io.yuanliu.core.profile.expression;

import io.yuanliu.core.identifier.notation.PercentEncoding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text with formulas in it, whose values print as people write them: 12.5, 2026-07-01. */
public record Template(List<Part> parts) {
    public Template {
        parts = List.copyOf(parts);
    }

    /** A piece of a template. */
    public sealed interface Part {}

    /** Text that stands for itself. */
    public record Literal(String text) implements Part {}

    /** The value of a formula. */
    public record Value(Formula formula) implements Part {}

    public String fill(Map<String, ?> variables) {
        var text = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Literal(String literal) -> text.append(literal);
                case Value(Formula formula) ->
                    text.append(Printing.print(formula.expression().evaluate(variables), formula.measure()));
            }
        }
        return text.toString();
    }

    /** The same as a URI: a value behind the scheme is a part of it, percent-encoded; one at the start is taken whole. */
    public String fillUri(Map<String, ?> variables) {
        var text = new StringBuilder();
        for (var part : parts) {
            var filled = new Template(List.of(part)).fill(variables);
            text.append(part instanceof Value && !text.isEmpty() ? PercentEncoding.encode(filled) : filled);
        }
        return text.toString();
    }

    /** The top-level fields that its formulas need. */
    public Set<String> reads() {
        var reads = new HashSet<String>();
        for (var part : parts) {
            if (part instanceof Value(Formula formula)) {
                reads.addAll(formula.reads());
            }
        }
        return reads;
    }
}

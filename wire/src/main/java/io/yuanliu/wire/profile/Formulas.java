package io.yuanliu.wire.profile;

import dev.cel.common.types.CelKind;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Template;
import io.yuanliu.core.profile.expression.Template.Part;
import io.yuanliu.wire.profile.expression.Compiler;
import io.yuanliu.wire.profile.expression.Kind;
import io.yuanliu.wire.profile.yaml.Scalar;
import io.yuanliu.wire.profile.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads formulas and templates where a profile has them. */
final class Formulas {
    private static final String OPEN = "${";

    private final Compiler compiler;

    Formulas(Compiler compiler) {
        this.compiler = compiler;
    }

    /** The formulas for each row that an {@code each} speaks of. */
    record Rows(@Nullable Formula each, Formulas inside) {}

    Rows rows(Section section) {
        return section.scalar("each")
                .map(source -> compiler.compile(bare(source), "a list", Kind.Many.class::isInstance))
                .map(each -> new Rows(each.formula(), new Formulas(compiler.rows(each))))
                .orElseGet(() -> new Rows(null, this));
    }

    @Nullable
    Formula condition(Section section, String key) {
        return section.scalar(key).map(this::condition).orElse(null);
    }

    @Nullable
    Formula condition(Scalar source) {
        return formula(source, "true or false", CelKind.BOOL);
    }

    @Nullable
    Formula number(Section section, String key) {
        return section.scalar(key)
                .map(source -> formula(source, "a number", CelKind.INT))
                .orElse(null);
    }

    @Nullable
    Formula value(Scalar source, Kind wanted) {
        var compiled = compiler.compile(bare(source), "what the field holds", kind -> fits(kind, wanted));
        return compiled == null ? null : compiled.formula();
    }

    private static boolean fits(Kind kind, Kind wanted) {
        return wanted.cel().isAssignableFrom(kind.cel())
                && (!(kind instanceof Kind.Single one)
                        || !(wanted instanceof Kind.Single other)
                        || one.measure() == other.measure());
    }

    private @Nullable Formula formula(Scalar source, String wanted, CelKind type) {
        var compiled = compiler.compile(bare(source), wanted, kind -> kind.cel().kind() == type);
        return compiled == null ? null : compiled.formula();
    }

    /** A formula may stand in {@code ${…}} where a template might be expected. */
    private static Scalar bare(Scalar source) {
        var text = source.text().strip();
        boolean wrapped = text.startsWith(OPEN) && end(text, OPEN.length()) == text.length() - 1;
        return new Scalar(
                source.file(),
                source.line(),
                source.key(),
                wrapped ? text.substring(OPEN.length(), text.length() - 1) : text);
    }

    Optional<Template> template(Section section, String key) {
        return section.scalar(key).map(this::template);
    }

    /** A template that must be there. */
    Template needed(Section section, String key) {
        section.missing(key);
        return template(section, key).orElseGet(() -> new Template(List.of()));
    }

    Template template(Scalar source) {
        var parts = new ArrayList<Part>();
        var text = source.text();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = end(text, open + OPEN.length());
            if (close < 0) {
                source.fault("'${' without its '}' in '" + text + "'");
                return new Template(List.of());
            }
            literal(parts, text.substring(at, open));
            value(source, text.substring(open + OPEN.length(), close)).ifPresent(parts::add);
            at = close + 1;
        }
        literal(parts, text.substring(at));
        return new Template(parts);
    }

    private static void literal(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Template.Literal(text));
        }
    }

    private Optional<Part> value(Scalar source, String expression) {
        return printable(new Scalar(source.file(), source.line(), source.key(), expression))
                .map(Template.Value::new);
    }

    /** A formula whose result can be printed. */
    Optional<Formula> printable(Scalar source) {
        return Optional.ofNullable(compiler.compile(source, "something that can be printed", Formulas::isPrintable))
                .map(Compiler.Compiled::formula);
    }

    private static boolean isPrintable(Kind kind) {
        return switch (kind) {
            case Kind.Single _ -> true;
            case Kind.Many(Kind item) -> item instanceof Kind.Single;
            case Kind.ByText _, Kind.Structure _ -> false;
        };
    }

    /** Where the brace closes that was opened before {@code from}; -1 when nowhere. */
    private static int end(String text, int from) {
        int depth = 1;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}

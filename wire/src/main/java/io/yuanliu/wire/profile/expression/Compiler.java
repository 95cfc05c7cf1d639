package io.yuanliu.wire.profile.expression;

import com.google.common.base.Suppliers;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.profile.expression.Expression;
import io.yuanliu.core.profile.expression.Expression.ExpressionFailed;
import io.yuanliu.core.profile.expression.Expression.ExpressionFailed.Reason;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Measure;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.wire.profile.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles the expressions of one record type against the names that it declares. */
public final class Compiler {
    private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

    private static final int DEEPEST = 2;

    private static final Pattern UNKNOWN = Pattern.compile("(?:undefined field|undeclared reference to) '([^']+)'");

    /** A formula with what its result is. */
    public record Compiled(Formula formula, Kind kind) {}

    private final Map<String, Kind> names;
    private final Map<String, Set<String>> readsOfFacts;
    private final Set<String> readsOfIt;
    private final LocalWords localKinds;
    private final Supplier<CelCompiler> cel = Suppliers.memoize(this::cel);

    /** What is wrong with the word by which an expression calls a kind of local identifier; null when it is fine. */
    @FunctionalInterface
    public interface LocalWords {
        /** Says it of one word, which is null when it is only made at run time. */
        @Nullable
        String fault(@Nullable String word);
    }

    public Compiler(
            Map<String, Kind> names,
            Map<String, Set<String>> readsOfFacts,
            Set<String> readsOfIt,
            LocalWords localKinds) {
        this.names = names;
        this.readsOfFacts = readsOfFacts;
        this.readsOfIt = readsOfIt;
        this.localKinds = localKinds;
    }

    private CelCompiler cel() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(Language.OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(Language.WORDS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(new Structures(names.values()))
                .addFunctionDeclarations(Functions.declarations());
        names.forEach((name, kind) -> builder.addVar(name, kind.cel()));
        return builder.build();
    }

    /** The same for the rows of a list: {@code it} is one of them. */
    public Compiler rows(Compiled each) {
        var item = each.kind() instanceof Kind.Many(Kind of) ? of : Kind.TEXT;
        var more = new LinkedHashMap<>(names);
        more.put("it", item);
        return new Compiler(more, readsOfFacts, each.formula().reads(), localKinds);
    }

    /** Null when it is no expression, or none of the wanted kind; the fault is noted. */
    @Nullable
    public Compiled compile(Scalar source, String wanted, Predicate<Kind> isWanted) {
        var compiled = PATH.matcher(source.text()).matches() ? path(source.text()) : null;
        if (compiled == null) {
            compiled = expression(source);
        }
        if (compiled != null && !isWanted.test(compiled.kind())) {
            source.fault("the expression '" + source.text() + "' must give " + wanted);
            return null;
        }
        return compiled;
    }

    private @Nullable Compiled expression(Scalar source) {
        try {
            var tree = cel.get().compile(source.text()).getAst();
            var inference = new Inference(tree, names, readsOfFacts, readsOfIt, localKinds);
            var kind = inference.result();
            inference.faults().forEach(fault -> source.fault("the expression '" + source.text() + "' " + fault));
            if (tree.getTypeMap().values().stream().anyMatch(type -> depth(type) > DEEPEST)) {
                source.fault("the expression '" + source.text() + "' makes lists of lists of lists");
            }
            return compiled(source.text(), program(tree, source.text()), inference.reads(), kind);
        } catch (CelValidationException invalid) {
            source.fault("the expression '" + source.text() + "' is wrong: " + reasons(invalid));
            return null;
        } catch (CelEvaluationException unusable) {
            source.fault("the expression '" + source.text() + "' cannot be used: " + unusable.getMessage());
            return null;
        }
    }

    /** A list that holds another twice, and so on, has more items than anybody can compare. */
    private static int depth(CelType type) {
        return switch (type) {
            case ListType list -> 1 + depth(list.elemType());
            case MapType map -> 1 + depth(map.valueType());
            default -> 0;
        };
    }

    private static Compiled compiled(String source, Expression expression, Set<String> reads, Kind kind) {
        var measure = kind instanceof Kind.Single single ? single.measure() : Measure.PLAIN;
        return new Compiled(new Formula(source, taken(source, expression, measure), reads, measure), kind);
    }

    /** Days and moments that were reckoned are bounded as those that are read. */
    private static Expression taken(String source, Expression expression, Measure measure) {
        return switch (measure) {
            case PLAIN, THOUSANDTHS -> expression;
            case DAY, SECOND ->
                variables -> {
                    var value = expression.evaluate(variables);
                    if (value instanceof Long number && !isTaken(number, measure)) {
                        throw new ExpressionFailed(
                                source, new ArithmeticException("no day of the years 1 to 9999"), Reason.OTHER);
                    }
                    return value;
                };
        };
    }

    private static boolean isTaken(long number, Measure measure) {
        return measure == Measure.DAY ? Days.isTakenDay(number) : Days.isTakenSecond(number);
    }

    /** Most expressions only name something: they need no machinery. Null when the path leads nowhere. */
    private @Nullable Compiled path(String source) {
        var steps = source.split("\\.", -1);
        var kind = names.get(steps[0]);
        for (int i = 1; i < steps.length && kind != null; i++) {
            kind = kind instanceof Kind.Structure structure ? structure.fields().get(steps[i]) : null;
        }
        return kind == null ? null : compiled(source, new NamedValue(source, List.of(steps)), reads(steps), kind);
    }

    private Set<String> reads(String[] steps) {
        return switch (steps[0]) {
            case "it" -> readsOfIt;
            case "fields" -> steps.length > 1 ? Set.of(steps[1]) : Set.of();
            case "facts" -> steps.length > 1 ? readsOfFacts.getOrDefault(steps[1], Set.of()) : Set.of();
            default -> Set.of();
        };
    }

    private String reasons(CelValidationException invalid) {
        return invalid.getErrors().stream()
                .map(CelIssue::getMessage)
                .map(text -> text.replaceAll(" \\(candidates:.*\\)$", "").replace(" (in container '')", ""))
                .map(text -> text + hint(text))
                .collect(Collectors.joining("; "));
    }

    /** What was probably meant by a name that is not known. */
    private String hint(String text) {
        var unknown = UNKNOWN.matcher(text);
        if (!unknown.find()) {
            return "";
        }
        var known = new TreeSet<>(Functions.names());
        names.forEach((name, kind) -> collect(name, kind, known));
        return Nearest.to(unknown.group(1), known)
                .map(name -> ", did you mean '" + name + "'?")
                .orElse("");
    }

    private static void collect(String name, Kind kind, Set<String> known) {
        known.add(name);
        switch (kind) {
            case Kind.Structure structure -> structure.fields().forEach((field, of) -> collect(field, of, known));
            case Kind.Many(Kind item) -> collect(name, item, known);
            case Kind.ByText(Kind value) -> collect(name, value, known);
            case Kind.Single _ -> {}
        }
    }

    private static Expression program(CelAbstractSyntaxTree tree, String source) throws CelEvaluationException {
        Program program = Language.RUNTIME.createProgram(tree);
        return variables -> {
            try {
                return Budget.within(() -> program.eval(variables));
            } catch (CelEvaluationException failure) {
                throw new ExpressionFailed(source, failure, reason(failure.getErrorCode()));
            } catch (RuntimeException failure) {
                throw new ExpressionFailed(source, failure, Reason.OTHER);
            }
        };
    }

    private static Reason reason(CelErrorCode code) {
        return switch (code) {
            case ATTRIBUTE_NOT_FOUND -> Reason.ABSENCE;
            case ITERATION_BUDGET_EXCEEDED -> Reason.EXCESS;
            default -> Reason.OTHER;
        };
    }
}

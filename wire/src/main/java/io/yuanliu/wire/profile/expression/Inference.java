package io.yuanliu.wire.profile.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.yuanliu.core.profile.expression.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks a checked expression: what its result counts, which fields it reads, and where it mixes units. */
final class Inference {
    private final CelAbstractSyntaxTree tree;
    private final Map<String, Kind> names;
    private final Map<String, Set<String>> readsOfFacts;
    private final Set<String> readsOfIt;
    private final Compiler.LocalWords localKinds;
    private final Set<String> reads = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Inference(
            CelAbstractSyntaxTree tree,
            Map<String, Kind> names,
            Map<String, Set<String>> readsOfFacts,
            Set<String> readsOfIt,
            Compiler.LocalWords localKinds) {
        this.tree = tree;
        this.names = new HashMap<>(names);
        this.readsOfFacts = readsOfFacts;
        this.readsOfIt = readsOfIt;
        this.localKinds = localKinds;
    }

    Kind result() {
        return kind(tree.getExpr());
    }

    Set<String> reads() {
        return reads;
    }

    List<String> faults() {
        return faults;
    }

    private Kind kind(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> ident(expr);
            case SELECT -> select(expr.select());
            case CALL -> call(expr, expr.call());
            case LIST -> list(expr);
            case COMPREHENSION -> comprehension(expr.comprehension());
            case CONSTANT, STRUCT, MAP, NOT_SET -> byType(expr);
        };
    }

    private Kind ident(CelExpr expr) {
        var name = expr.ident().name();
        if (name.equals("it")) {
            reads.addAll(readsOfIt);
        }
        var kind = names.get(name);
        return kind == null ? byType(expr) : kind;
    }

    private Kind select(CelSelect select) {
        if (select.operand().getKind() == CelExpr.ExprKind.Kind.IDENT) {
            note(select.operand().ident().name(), select.field());
        }
        var operand = kind(select.operand());
        if (select.testOnly()) {
            return Kind.FLAG;
        }
        return switch (operand) {
            case Kind.Structure structure -> structure.fields().getOrDefault(select.field(), Kind.TEXT);
            case Kind.ByText(Kind value) -> value;
            case Kind.Single _, Kind.Many _ -> Kind.TEXT;
        };
    }

    private void note(String variable, String field) {
        switch (variable) {
            case "fields" -> reads.add(field);
            case "facts" -> reads.addAll(readsOfFacts.getOrDefault(field, Set.of()));
            default -> {}
        }
    }

    private Kind list(CelExpr expr) {
        var kinds = expr.list().elements().stream().map(this::kind).toList();
        return new Kind.Many(kinds.isEmpty() ? Kind.TEXT : kinds.getFirst());
    }

    private Kind comprehension(CelComprehension loop) {
        var range = kind(loop.iterRange());
        var hidden = new HashMap<>(names);
        names.put(loop.iterVar(), item(range));
        names.put(loop.accuVar(), kind(loop.accuInit()));
        kind(loop.loopCondition());
        names.put(loop.accuVar(), kind(loop.loopStep()));
        var result = kind(loop.result());
        names.clear();
        names.putAll(hidden);
        return result;
    }

    private static Kind item(Kind range) {
        return switch (range) {
            case Kind.Many(Kind item) -> item;
            case Kind.ByText _, Kind.Single _, Kind.Structure _ -> Kind.TEXT;
        };
    }

    private Kind call(CelExpr expr, CelCall call) {
        var arguments = new ArrayList<CelExpr>();
        call.target().ifPresent(arguments::add);
        arguments.addAll(call.args());
        var kinds = arguments.stream().map(this::kind).toList();
        return switch (call.function()) {
            case "_?_:_" ->
                kinds.get(1) instanceof Kind.Single && isZero(arguments.get(1)) ? kinds.get(2) : kinds.get(1);
            case "_[_]" -> kinds.getFirst() instanceof Kind.ByText(Kind value) ? value : item(kinds.getFirst());
            case "day" -> {
                expect("day", kinds.getFirst(), Measure.SECOND, "a moment");
                yield Kind.DAY;
            }
            case "thousand" -> {
                expect("thousand", kinds.getFirst(), Measure.PLAIN, "a whole number");
                yield Kind.THOUSANDTHS;
            }
            case "times" -> Kind.THOUSANDTHS;
            case "local" -> {
                localKind(arguments.getFirst());
                yield byType(expr);
            }
            case "sum", "greatest", "least" -> item(kinds.getFirst());
            default -> kinds.size() == 2 ? pair(expr, call.function(), arguments, kinds) : unary(expr, call, kinds);
        };
    }

    private Kind unary(CelExpr expr, CelCall call, List<Kind> kinds) {
        return call.function().equals("-_") ? kinds.getFirst() : byType(expr);
    }

    private Kind pair(CelExpr expr, String function, List<CelExpr> arguments, List<Kind> kinds) {
        if (kinds.get(0) instanceof Kind.Many(Kind left)
                && kinds.get(1) instanceof Kind.Many right
                && function.equals("_+_")) {
            return isEmptyList(arguments.get(0)) || isHidden(left) ? right : kinds.get(0);
        }
        if (!isNumber(arguments.get(0)) || !isNumber(arguments.get(1))) {
            return byType(expr);
        }
        var one = measure(arguments.get(0), kinds.get(0));
        var other = measure(arguments.get(1), kinds.get(1));
        return switch (Units.of(function, one, other)) {
            case Units.Result(Measure measure) -> Kind.WHOLE.cel().equals(type(expr)) ? single(measure) : byType(expr);
            case Units.Mixed(String why) -> {
                faults.add(why);
                yield isNumber(expr) ? kinds.getFirst() : byType(expr);
            }
        };
    }

    /** The list that a macro is still building holds nothing whose kind is known. */
    private static boolean isHidden(Kind kind) {
        return kind.equals(Kind.TEXT);
    }

    private static boolean isEmptyList(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.LIST
                && expr.list().elements().isEmpty();
    }

    private void expect(String function, Kind kind, Measure measure, String words) {
        if (kind instanceof Kind.Single single && single.measure() != measure) {
            faults.add(function + "() wants " + words + ", not " + Units.words(single.measure()));
        }
    }

    /** A kind that is only made at run time could be any word. */
    private void localKind(CelExpr word) {
        boolean said = word.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
        var fault = localKinds.fault(said ? word.constant().stringValue() : null);
        if (fault != null) {
            faults.add(fault);
        }
    }

    private boolean isNumber(CelExpr expr) {
        return type(expr).kind() == CelKind.INT;
    }

    private static boolean isZero(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expr.constant().getKind() == CelConstant.Kind.INT64_VALUE
                && expr.constant().int64Value() == 0;
    }

    private static Units.Operand measure(CelExpr expr, Kind kind) {
        return new Units.Operand(kind instanceof Kind.Single single ? single.measure() : Measure.PLAIN, isZero(expr));
    }

    private static Kind single(Measure measure) {
        return switch (measure) {
            case PLAIN -> Kind.WHOLE;
            case THOUSANDTHS -> Kind.THOUSANDTHS;
            case DAY -> Kind.DAY;
            case SECOND -> Kind.SECOND;
        };
    }

    private CelType type(CelExpr expr) {
        return tree.getTypeOrThrow(expr.id());
    }

    private Kind byType(CelExpr expr) {
        return new Kind.Single(tree.getType(expr.id()).orElse(SimpleType.DYN), Measure.PLAIN);
    }
}

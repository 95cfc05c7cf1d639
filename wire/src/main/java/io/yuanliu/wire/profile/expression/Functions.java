package io.yuanliu.wire.profile.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.identifier.Scheme;
import io.yuanliu.core.identifier.Schemes;
import io.yuanliu.core.profile.expression.Names;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;

/** The functions that expressions have beside CEL's own. */
public final class Functions {
    private static final CelType TEXT = SimpleType.STRING;
    private static final CelType WHOLE = SimpleType.INT;
    private static final long THOUSAND = 1000;
    private static final int SCALE = 3;

    /** A function with its declaration and what it does. */
    private record Function(CelFunctionDecl declaration, CelFunctionBinding binding) {}

    private static final List<Function> ALL = Stream.concat(
                    codes(),
                    Stream.of(
                            unary(
                                    "day",
                                    WHOLE,
                                    WHOLE,
                                    Long.class,
                                    moment -> Days.day(Instant.ofEpochSecond(moment))
                                            .toEpochDay()),
                            unary("thousand", WHOLE, WHOLE, Long.class, number -> Math.multiplyExact(number, THOUSAND)),
                            times(),
                            unary("canonical", TEXT, TEXT, String.class, Names::canonical),
                            unary("unit", TEXT, TEXT, String.class, Names::unit),
                            binary("lot", (issuer, number) -> Names.local("lot", Names.canonical(issuer), number)),
                            binary("certificate", (form, number) -> Names.local("certificate", form, number)),
                            local(),
                            part(),
                            ofList("sum", items -> folded(items, 0, Math::addExact)),
                            ofList("greatest", items -> folded(items, Long.MIN_VALUE, Math::max)),
                            ofList("least", items -> folded(items, Long.MAX_VALUE, Math::min)),
                            distinct()))
            .toList();

    private Functions() {}

    /** Of each scheme one, by its word: a code as a URI. Persons' numbers have none, they never stand in one. */
    private static Stream<Function> codes() {
        return Schemes.all().stream()
                .filter(scheme -> !scheme.parts().person())
                .map(Scheme::word)
                .map(word -> unary(word, TEXT, TEXT, String.class, code -> Names.uri(word, code)));
    }

    static List<CelFunctionDecl> declarations() {
        return ALL.stream().map(Function::declaration).toList();
    }

    static List<CelFunctionBinding> bindings() {
        return ALL.stream()
                .flatMap(function ->
                        CelFunctionBinding.fromOverloads(function.declaration().name(), function.binding()).stream())
                .toList();
    }

    /** Their names, for telling what a misspelt one meant. */
    public static List<String> names() {
        return ALL.stream().map(function -> function.declaration().name()).toList();
    }

    private static <T> Function unary(
            String name, CelType result, CelType argument, Class<T> type, CelFunctionOverload.Unary<T> body) {
        var overload = name + "_" + argument.name();
        return function(
                name,
                CelOverloadDecl.newGlobalOverload(overload, result, argument),
                CelFunctionBinding.from(overload, type, body));
    }

    private static Function binary(String name, CelFunctionOverload.Binary<String, String> body) {
        var overload = name + "_two";
        return function(
                name,
                CelOverloadDecl.newGlobalOverload(overload, TEXT, TEXT, TEXT),
                CelFunctionBinding.from(overload, String.class, String.class, body));
    }

    private static Function local() {
        return function(
                "local",
                CelOverloadDecl.newGlobalOverload("local_three", TEXT, TEXT, TEXT, TEXT),
                CelFunctionBinding.from(
                        "local_three",
                        List.of(String.class, String.class, String.class),
                        words ->
                                Names.local((String) words[0], Names.canonical((String) words[1]), (String) words[2])));
    }

    @SuppressWarnings("rawtypes") // CEL hands over lists of anything
    private static Function ofList(String name, CelFunctionOverload.Unary<Collection> body) {
        var overload = name + "_list";
        return function(
                name,
                CelOverloadDecl.newGlobalOverload(overload, WHOLE, ListType.create(WHOLE)),
                CelFunctionBinding.from(overload, Collection.class, body));
    }

    /** {@code part(text, from, to)}: the characters from {@code from} to before {@code to}, as far as there are any. */
    private static Function part() {
        return function(
                "part",
                CelOverloadDecl.newGlobalOverload("part_three", TEXT, TEXT, WHOLE, WHOLE),
                CelFunctionBinding.from("part_three", List.of(String.class, Long.class, Long.class), words -> {
                    var text = (String) words[0];
                    int from = Math.clamp((Long) words[1], 0, text.length());
                    return text.substring(from, Math.clamp((Long) words[2], from, text.length()));
                }));
    }

    /** Folds a list of whole numbers; of an empty one {@code start} is the answer. */
    private static long folded(Collection<?> items, long start, LongBinaryOperator operator) {
        long folded = start;
        for (var item : items) {
            folded = operator.applyAsLong(folded, (Long) item);
        }
        return folded;
    }

    /** The product of two decimals in thousandths, rounded to thousandths as traders round. */
    private static Function times() {
        return function(
                "times",
                CelOverloadDecl.newGlobalOverload("times_int_int", WHOLE, WHOLE, WHOLE),
                CelFunctionBinding.from(
                        "times_int_int",
                        Long.class,
                        Long.class,
                        (one, other) -> BigDecimal.valueOf(one, SCALE)
                                .multiply(BigDecimal.valueOf(other, SCALE))
                                .setScale(SCALE, RoundingMode.HALF_UP)
                                .unscaledValue()
                                .longValueExact()));
    }

    /** Whether no item of a list of texts is there twice. */
    private static Function distinct() {
        return function(
                "distinct",
                CelOverloadDecl.newGlobalOverload("distinct_list", SimpleType.BOOL, ListType.create(TEXT)),
                CelFunctionBinding.from(
                        "distinct_list", Collection.class, items -> new HashSet<Object>(items).size() == items.size()));
    }

    private static Function function(String name, CelOverloadDecl overload, CelFunctionBinding binding) {
        return new Function(CelFunctionDecl.newFunctionDeclaration(name, overload), binding);
    }
}

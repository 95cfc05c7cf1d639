package io.yuanliu.wire.profile.expression;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelKind;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.RuntimeHelpers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The part of CEL that profiles speak: texts, whole numbers, truth and lists, within bounds. */
final class Language {
    static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(10_000)
            .maxRegexProgramSize(1_000)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .setStandardFunctions(CelStandardFunctions.newBuilder()
                    .excludeFunctions(
                            CelStandardFunctions.StandardFunction.ADD, CelStandardFunctions.StandardFunction.MATCHES)
                    .build())
            .addFunctionBindings(plus())
            .addFunctionBindings(matches())
            .addFunctionBindings(Functions.bindings())
            .build();

    private static final Set<CelKind> KINDS =
            EnumSet.of(CelKind.BOOL, CelKind.INT, CelKind.STRING, CelKind.LIST, CelKind.MAP, CelKind.TYPE_PARAM);

    private static final Set<StandardFunction> ANY = EnumSet.of(
            StandardFunction.IN,
            StandardFunction.NOT_STRICTLY_FALSE,
            StandardFunction.CONDITIONAL,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_AND,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS,
            StandardFunction.INDEX,
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.MULTIPLY,
            StandardFunction.DIVIDE,
            StandardFunction.MODULO,
            StandardFunction.NEGATE,
            StandardFunction.SIZE,
            StandardFunction.STRING,
            StandardFunction.INT,
            StandardFunction.MATCHES,
            StandardFunction.CONTAINS,
            StandardFunction.ENDS_WITH,
            StandardFunction.STARTS_WITH,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS);

    /** Fewer words check faster, and what is not there cannot be misused: doubles, bytes, CEL's own times. */
    static final CelStandardDeclarations WORDS = CelStandardDeclarations.newBuilder()
            .filterFunctions((function, overload) -> ANY.contains(function) && isOurs(overload.celOverloadDecl()))
            .build();

    private Language() {}

    /** CEL's own, which makes nothing that the budget does not hold. */
    private static Set<CelFunctionBinding> plus() {
        return CelFunctionBinding.fromOverloads(
                "_+_",
                CelFunctionBinding.from("add_int64", Long.class, Long.class, Math::addExact),
                CelFunctionBinding.from("add_string", String.class, String.class, (one, other) -> {
                    Budget.text((long) one.length() + other.length());
                    return one + other;
                }),
                CelFunctionBinding.from("add_list", List.class, List.class, Language::joined));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // CEL hands over lists of anything
    private static List<Object> joined(List before, List more) {
        Budget.list(before, more);
        return RuntimeHelpers.concat((List<Object>) before, (List<Object>) more);
    }

    /** The same of a text that is gone through. */
    private static Set<CelFunctionBinding> matches() {
        return CelFunctionBinding.fromOverloads(
                "matches",
                CelFunctionBinding.from("matches", String.class, String.class, Language::matches),
                CelFunctionBinding.from("matches_string", String.class, String.class, Language::matches));
    }

    private static boolean matches(String text, String pattern) {
        Budget.text(text.length());
        return RuntimeHelpers.matches(text, pattern, OPTIONS);
    }

    private static boolean isOurs(CelOverloadDecl overload) {
        return KINDS.contains(overload.resultType().kind())
                && overload.parameterTypes().stream().allMatch(type -> KINDS.contains(type.kind()));
    }
}

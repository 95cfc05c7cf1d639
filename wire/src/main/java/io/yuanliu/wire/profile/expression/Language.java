package io.yuanliu.wire.profile.expression;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelKind;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.EnumSet;
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

    private static boolean isOurs(CelOverloadDecl overload) {
        return KINDS.contains(overload.resultType().kind())
                && overload.parameterTypes().stream().allMatch(type -> KINDS.contains(type.kind()));
    }
}

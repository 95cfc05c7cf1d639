package io.yuanliu.server.trace.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.problem.Rejection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which unit a question is about. */
final class AskedUnit {
    private AskedUnit() {}

    /** The identifier of a written form; refuses what is none, and what is several as long as no scheme decides. */
    static Identifier read(String written, @Nullable String scheme) {
        var reading =
                scheme == null || scheme.isBlank() ? Identifiers.read(written) : Identifiers.read(written, scheme);
        return switch (reading) {
            case Reading.One(var identifier) -> identifier;
            case Reading.Several(var candidates) -> throw ambiguous(written, candidates);
            case Reading.None(var finding) -> throw new Rejection.Unreadable(finding);
        };
    }

    static Rejection ambiguous(String written, List<Identifier> candidates) {
        return new Rejection.Ambiguous(
                Finding.block("trace.ambiguous-code", "", Map.of("id", written)),
                candidates.stream().map(Identifier::uri).toList());
    }
}

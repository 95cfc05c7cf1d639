package io.yuanliu.server.portal.web;

import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.server.portal.ScanAnswer;
import io.yuanliu.server.problem.CauseReasons;
import io.yuanliu.server.trace.standing.Standing.ProofState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts an answer into the words of one language. */
final class ScanPage {
    private static final int RESULTS = 2;

    private final ScanAnswer answer;
    private final PageTexts texts;
    private final CauseReasons reasons;

    ScanPage(ScanAnswer answer, PageTexts texts, CauseReasons reasons) {
        this.answer = answer;
        this.texts = texts;
        this.reasons = reasons;
    }

    ScanView view() {
        var tone = answer.verdict().name().toLowerCase(Locale.ROOT);
        return new ScanView(
                answer.code(),
                answer.asked() != null,
                tone,
                texts.of("verdict." + tone),
                sentence(),
                texts.minute(answer.asOf()),
                causes(),
                product(),
                answer.proofs().stream()
                        .map(proof -> new ScanView.Proof(texts.of(proof.name()), proof.present()))
                        .toList(),
                answer.steps().stream().map(this::step).toList(),
                asked());
    }

    private String sentence() {
        var asOf = texts.minute(answer.asOf());
        return switch (answer.verdict()) {
            case STOP -> texts.of("sentence.stop", reason(StopCause.Effect.STOP));
            case UNKNOWN -> texts.of("sentence.unknown");
            case NORMAL -> texts.of("sentence.normal", asOf, answer.proofs().size(), present());
            case ATTENTION -> attention(asOf);
        };
    }

    private String attention(String asOf) {
        if (!answer.causes().isEmpty()) return texts.of("sentence.attention.hold", reason(StopCause.Effect.HOLD));
        if (answer.proofs().isEmpty()) return texts.of("sentence.attention.none", asOf);
        var missing = answer.proofs().stream()
                .filter(proof -> !proof.present())
                .map(proof -> texts.of(proof.name()))
                .collect(Collectors.joining(texts.language().equals("zh") ? "、" : ", "));
        return texts.of("sentence.attention.proofs", asOf, answer.proofs().size(), present(), missing);
    }

    private long present() {
        return answer.proofs().stream().filter(ProofState::present).count();
    }

    private String reason(StopCause.Effect effect) {
        return answer.causes().stream()
                .filter(cause -> cause.effect() == effect)
                .map(this::reason)
                .distinct()
                .collect(Collectors.joining(texts.language().equals("zh") ? "；" : "; "));
    }

    private String reason(StopCause cause) {
        return texts.of(reasons.text(cause.reason()));
    }

    private List<ScanView.Cause> causes() {
        var all = answer.causes().stream().map(this::cause).distinct().toList();
        var explained = all.stream()
                .filter(cause -> !cause.source().isEmpty())
                .map(ScanView.Cause::reason)
                .toList();
        return all.stream()
                .filter(cause -> !cause.source().isEmpty() || !explained.contains(cause.reason()))
                .toList();
    }

    private ScanView.Cause cause(StopCause cause) {
        var reason = reason(cause);
        var source = answer.steps().stream()
                .filter(step -> step.raised().contains(cause.cause()))
                .findFirst()
                .map(step -> texts.of(step.title()) + " · " + step.where() + " · " + when(step))
                .orElse("");
        return new ScanView.Cause(
                cause.until() == null
                        ? reason
                        : reason + " ("
                                + texts.of(
                                        "causes.until",
                                        texts.minute(cause.until().instant())) + ")",
                source);
    }

    private List<ScanView.Line> product() {
        var lines = new ArrayList<ScanView.Line>();
        var product = answer.product();
        if (product != null) {
            line(lines, "product.name", product.name(), false);
            line(lines, "product.variety", product.variety() == null ? null : texts.of(product.variety()), false);
            line(lines, "product.maker", product.maker(), false);
            if (product.recorder() != null) {
                line(lines, "product.maker", texts.of("product.maker.unknown"), false);
                if (!product.recorder().equals(product.seller()))
                    line(lines, "product.recorder", product.recorder(), false);
            }
            line(lines, "product.seller", product.seller(), false);
            line(lines, "product.lot", product.lot(), true);
            line(lines, "product.code", answer.code(), true);
        }
        return lines;
    }

    private void line(List<ScanView.Line> lines, String label, @Nullable String value, boolean code) {
        if (value != null && !value.isBlank()) lines.add(new ScanView.Line(texts.of(label), value, code));
    }

    private ScanView.Step step(ScanAnswer.Step step) {
        var lines = new ArrayList<ScanView.Line>();
        var results = new ArrayList<String>();
        for (var shown : step.lines()) {
            var value = FieldText.of(shown.type(), shown.value(), texts);
            if (value == null || value.isBlank() || isSaidAbove(value, step)) continue;
            var label = texts.of(shown.label());
            if (shown.type() instanceof FieldType.Choice) results.add(label + " " + value);
            lines.add(new ScanView.Line(label, shown.masked() ? FieldText.mask(value) : value, isCode(shown.type())));
        }
        return new ScanView.Step(
                texts.of(step.title()),
                step.where(),
                when(step),
                tone(step),
                results.subList(Math.max(0, results.size() - RESULTS), results.size()),
                lines);
    }

    private String when(ScanAnswer.Step step) {
        return step.dayOnly() ? texts.day(step.time()) : texts.minute(step.time());
    }

    private String tone(ScanAnswer.Step step) {
        var effects = answer.causes().stream()
                .filter(cause -> step.raised().contains(cause.cause()))
                .map(StopCause::effect)
                .toList();
        if (effects.contains(StopCause.Effect.STOP)) return "stop";
        return effects.isEmpty() ? "" : "attention";
    }

    /** The product's own name and code stand at the top, the place beside each step: once is enough. */
    private boolean isSaidAbove(String value, ScanAnswer.Step step) {
        var product = answer.product();
        return value.equals(answer.code())
                || value.equals(step.where())
                || (product != null
                        && (value.equals(product.name())
                                || (product.variety() != null && value.equals(texts.of(product.variety())))));
    }

    private static boolean isCode(FieldType type) {
        return type instanceof FieldType.Code || (type instanceof FieldType.Text text && text.document());
    }

    private String asked() {
        var asked = answer.asked();
        if (asked == null) return "";
        return asked.times() <= 1
                ? texts.of("asked.first")
                : texts.of("asked.times", asked.times(), texts.minute(asked.first()));
    }
}

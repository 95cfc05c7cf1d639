package io.yuanliu.server.portal.web;

import io.yuanliu.core.profile.FieldType;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.portal.ScanAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts an answer into the words of one language. */
final class ScanPage {
    private final ScanAnswer answer;
    private final PageTexts texts;

    ScanPage(ScanAnswer answer, PageTexts texts) {
        this.answer = answer;
        this.texts = texts;
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
                answer.causes().stream().map(this::cause).toList(),
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
        return answer.proofs().stream().filter(ScanAnswer.ProofState::present).count();
    }

    private String reason(StopCause.Effect effect) {
        return answer.causes().stream()
                .filter(cause -> cause.effect() == effect)
                .map(cause -> texts.of(cause.reason()))
                .distinct()
                .collect(Collectors.joining(texts.language().equals("zh") ? "；" : "; "));
    }

    private String cause(StopCause cause) {
        var reason = texts.of(cause.reason());
        return cause.until() == null
                ? reason
                : reason + " ("
                        + texts.of("causes.until", texts.minute(cause.until().instant())) + ")";
    }

    private List<ScanView.Line> product() {
        var lines = new ArrayList<ScanView.Line>();
        var product = answer.product();
        if (product != null) {
            line(lines, "product.name", product.name(), false);
            line(lines, "product.variety", product.variety() == null ? null : texts.of(product.variety()), false);
            line(lines, "product.maker", product.maker(), false);
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
        for (var shown : step.lines()) {
            var value = FieldText.of(shown.type(), shown.value(), texts);
            if (value == null || value.isBlank()) continue;
            lines.add(new ScanView.Line(
                    texts.of(shown.label()), shown.masked() ? FieldText.mask(value) : value, isCode(shown.type())));
        }
        return new ScanView.Step(
                texts.of(step.title()),
                step.where(),
                step.dayOnly() ? texts.day(step.time()) : texts.minute(step.time()),
                lines);
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

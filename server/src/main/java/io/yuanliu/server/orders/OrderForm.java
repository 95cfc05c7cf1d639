package io.yuanliu.server.orders;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.find.AskedUnits;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody orders, all faults at once; which words an order needs says the record as which it is written. */
@Component
class OrderForm {
    private static final int MOST_GOODS = 200;
    private static final int LONGEST_CODE = 500;

    private final OrderStore store;
    private final AskedUnits units;
    private final Trace trace;

    OrderForm(OrderStore store, AskedUnits units, Trace trace) {
        this.store = store;
        this.units = units;
        this.trace = trace;
    }

    /** Reads {@code act, goods, number, basis, reason, ordered, cause, sample, until}; the caller finishes the form. */
    Optional<OrderContent> read(Asker asker, Form form) {
        var templates = store.templates();
        var written = form.text("act", 20);
        var act = OrderAct.of(written).filter(templates.acts()::contains);
        if (act.isEmpty() && !written.isEmpty()) {
            var known = templates.acts().stream().map(OrderAct::word).sorted().toList();
            form.rule("order.act-unknown", "act", Map.of("act", written, "known", Nearest.orAll(written, known)));
        }
        var template = act.flatMap(one -> templates.of(one, form.has("cause")));
        var goods = goods(asker, form, template);
        var number = form.text("number", 64);
        var basis = text(form, template, "basis", 200);
        var reason = form.text("reason", 500);
        var ordered = text(form, template, "ordered", 64);
        var cause = text(form, template, "cause", 200);
        var sample = text(form, template, "sample", 50);
        var until = until(form, text(form, template, "until", 40));
        return act.map(one -> new OrderContent(one, goods, number, basis, reason, ordered, cause, sample, until, null));
    }

    /** A text that an order of this kind needs, or has no place for. */
    private static @Nullable String text(Form form, Optional<OrderTemplate> template, String word, int longest) {
        var demanded = template.map(one -> one.has(word));
        if (demanded.orElse(false)) {
            return form.text(word, longest);
        }
        var text = form.optional(word, longest);
        if (text != null && demanded.isPresent()) {
            form.rule("order.word-unused", word, Map.of("word", word));
        }
        return text;
    }

    private static @Nullable Instant until(Form form, @Nullable String written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        try {
            return Days.readMoment(written);
        } catch (DateTimeException unreadable) {
            form.rule("order.until", "until", Map.of("until", written));
            return null;
        }
    }

    private List<String> goods(Asker asker, Form form, Optional<OrderTemplate> template) {
        var demanded = template.map(one -> one.has("unit")).orElse(true);
        var written = form.texts("goods", MOST_GOODS, LONGEST_CODE);
        if (written.isEmpty() == demanded && !form.isFaulty("goods")) {
            form.rule(demanded ? "order.goods-needed" : "order.word-unused", "goods", Map.of("word", "goods"));
        }
        var read = new LinkedHashSet<String>();
        for (var code : written) {
            unit(asker, form, code, "goods").map(Identifier::uri).ifPresent(read::add);
        }
        if (read.size() > 1 && template.map(OrderTemplate::isAboutOne).orElse(false)) {
            form.rule("order.one-unit", "goods", Map.of("number", Integer.toString(read.size())));
        }
        return List.copyOf(read);
    }

    /** What a code means: of several things the one that events have named. */
    Optional<Identifier> unit(Asker asker, Form form, String code, String field) {
        return switch (units.read(asker, code, null)) {
            case Reading.One(var identifier) -> Optional.of(identifier);
            case Reading.Several(var candidates) -> {
                var known = new ArrayList<>(candidates);
                known.removeIf(candidate -> !trace.knows(candidate.key()));
                if (known.size() == 1) {
                    yield Optional.of(Objects.requireNonNull(known.getFirst()));
                }
                var uris = String.join(
                        ", ", candidates.stream().map(Identifier::uri).toList());
                form.rule("order.code-ambiguous", field, Map.of("code", code, "candidates", uris));
                yield Optional.empty();
            }
            case Reading.None(var finding) -> {
                form.rule(finding, field);
                yield Optional.empty();
            }
        };
    }
}

package io.yuanliu.wire.profile.view;

import io.yuanliu.core.profile.GuardTemplate;
import io.yuanliu.core.profile.Parameter;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.Proof;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.Rule;
import io.yuanliu.core.profile.Variety;
import io.yuanliu.core.profile.expression.Formula;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows profiles to programs and pages. */
public final class ProfileViews {
    private ProfileViews() {}

    public static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.category(),
                profile.code(),
                profile.version(),
                profile.validFrom().toString(),
                profile.name(),
                profile.lead(),
                profile.uses(),
                each(profile.nodes(), ProfileView.Node::new),
                each(profile.lists(), list -> list.entries()),
                profile.lists().values().stream()
                        .filter(list -> list.toBeChecked())
                        .map(list -> list.name())
                        .toList(),
                each(profile.parameters(), ProfileViews::number),
                each(profile.varieties(), ProfileViews::variety),
                each(profile.records(), ProfileViews::recordType));
    }

    private static <A, B> Map<String, B> each(Map<String, A> values, Function<A, B> view) {
        var views = new LinkedHashMap<String, B>();
        values.forEach((name, value) -> views.put(name, view.apply(value)));
        return views;
    }

    private static ProfileView.Parameter number(Parameter parameter) {
        return new ProfileView.Parameter(
                parameter.label(), parameter.value(), parameter.unit(), parameter.clause(), parameter.toBeChecked());
    }

    private static ProfileView.Variety variety(Variety variety) {
        return new ProfileView.Variety(
                variety.name(),
                variety.unit(),
                variety.goodsCodes(),
                variety.chain().stream().map(Variety.Link::recordType).toList(),
                variety.chain().stream()
                        .filter(Variety.Link::optional)
                        .map(Variety.Link::recordType)
                        .toList(),
                variety.lossTolerance(),
                each(variety.proofs(), ProfileViews::proof),
                variety.toBeChecked());
    }

    private static ProfileView.Proof proof(Proof proof) {
        var sources = proof.sources().stream()
                .map(source -> new ProfileView.Source(source.recordType(), source.field(), source(source.when())))
                .toList();
        return new ProfileView.Proof(proof.name(), sources, proof.compulsory(), proof.clause(), proof.toBeChecked());
    }

    private static ProfileView.RecordType recordType(RecordType type) {
        var rules = new LinkedHashMap<String, ProfileView.Rule>();
        type.rules().forEach(rule -> rules.put(id(rule.fault()), rule(rule)));
        return new ProfileView.RecordType(
                type.id(),
                type.name(),
                type.node(),
                type.help(),
                type.basis(),
                type.act() == null ? null : type.act().word(),
                type.dayOnly() ? "day" : "minute",
                type.siteRequired(),
                FieldViews.of(type.shape().fields()),
                rules,
                type.guards().stream()
                        .filter(guard -> guard.floor() != null || guard.ceiling() != null)
                        .map(ProfileViews::guard)
                        .toList(),
                RecordSchema.of(type));
    }

    private static String id(Rule.Fault fault) {
        return fault.code().substring(fault.code().indexOf('.') + 1);
    }

    private static ProfileView.Rule rule(Rule rule) {
        var fault = rule.fault();
        return new ProfileView.Rule(
                fault.code(),
                fault.severity(),
                fault.at(),
                source(rule.each()),
                source(rule.when()),
                rule.check().source(),
                fault.message(),
                fault.clause(),
                fault.toBeChecked());
    }

    private static ProfileView.Guard guard(GuardTemplate guard) {
        var fault = guard.fault();
        return new ProfileView.Guard(
                guard.kind(),
                id(fault),
                fault.code(),
                fault.severity(),
                fault.at(),
                source(guard.each()),
                source(guard.when()),
                guard.change().source(),
                source(guard.floor()),
                source(guard.ceiling()),
                fault.message(),
                fault.clause());
    }

    private static @Nullable String source(@Nullable Formula formula) {
        return formula == null ? null : formula.source();
    }
}

package io.yuanliu.server.competence.web;

import io.yuanliu.core.competence.CompetenceRule;
import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.core.competence.Rank;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.competence.CompetenceFindings;
import io.yuanliu.server.competence.Competences;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.FindingView;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.trace.find.AskedUnits;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may order what, where. */
@RestController
class CompetenceController {
    /** A row of the table. */
    record RuleView(
            String authority,
            LocalText name,
            Set<String> levels,
            Set<String> categories,
            List<LocalText> stages,
            Set<String> acts,
            String basis,
            boolean toBeChecked) {}

    /** Whether an act may be ordered, and what speaks against it: with to whom it is handed over. */
    record ActView(String act, LocalText name, boolean mayOrder, boolean takesTwo, List<FindingView> findings) {}

    /** An authority for which the asker orders; with a code what it may order about that. */
    record AuthorityView(
            String id,
            String name,
            @Nullable String region,
            @Nullable LocalText regionName,
            List<RuleView> rules,
            List<ActView> acts) {}

    /**
     * What the asker may order.
     *
     * @param unit canonical key of what was asked about
     */
    record View(@Nullable String unit, List<AuthorityView> authorities) {}

    private final AskedUnits units;
    private final Competences competences;
    private final CompetenceFindings texts;
    private final Registry registry;
    private final FindingMessages messages;
    private final Words words;

    CompetenceController(
            AskedUnits units,
            Competences competences,
            CompetenceFindings texts,
            Registry registry,
            FindingMessages messages,
            Words words) {
        this.units = units;
        this.competences = competences;
        this.texts = texts;
        this.registry = registry;
        this.messages = messages;
        this.words = words;
    }

    /** The whole table: which authority may order what, about which goods. */
    @Needs(Right.READ)
    @GetMapping("/api/competence/table")
    List<RuleView> table() {
        return competences.table().rules().stream().map(this::view).toList();
    }

    /** What the asker may order for the authorities in whose service he is; with {@code code} about that unit. */
    @Needs(Right.ORDER)
    @GetMapping("/api/competence")
    View mine(
            Asker asker,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String scheme,
            Locale locale) {
        var unit = code == null ? null : units.one(asker, code, scheme, "").key();
        var served = asker.authorities(Right.ORDER);
        var parties = registry.parties(served);
        return new View(
                unit,
                served.stream()
                        .flatMap(key -> Optional.ofNullable(parties.get(key)).stream())
                        .map(authority -> view(asker, authority, unit, locale))
                        .toList());
    }

    private AuthorityView view(Asker asker, Party authority, @Nullable String unit, Locale locale) {
        var region = authority.region();
        var rules = competences.table().rules().stream()
                .filter(rule -> authority.nodes().contains(rule.authority()))
                .map(this::view)
                .toList();
        var acts = unit == null
                ? List.<ActView>of()
                : Arrays.stream(OrderAct.values())
                        .map(act -> view(asker, authority, act, unit, locale))
                        .toList();
        return new AuthorityView(
                authority.id(),
                authority.name(),
                region,
                region == null ? null : competences.regionName(region),
                rules,
                acts);
    }

    private ActView view(Asker asker, Party authority, OrderAct act, String unit, Locale locale) {
        var ruling = competences.rule(asker, authority, act, unit);
        var findings = texts.of(ruling);
        return new ActView(
                act.word(),
                words.text("competence.act." + act.word()),
                findings.stream().noneMatch(Finding::blocks),
                act.takesTwo(),
                messages.views(findings, locale));
    }

    private RuleView view(CompetenceRule rule) {
        return new RuleView(
                rule.authority(),
                competences.kindName(rule.authority()),
                rule.nearestFirst().stream().map(Rank::word).collect(Collectors.toSet()),
                new TreeSet<>(rule.categories()),
                rule.stages().stream().sorted().map(competences::stageName).toList(),
                rule.acts().stream().map(OrderAct::word).collect(Collectors.toCollection(TreeSet::new)),
                rule.basis(),
                rule.toBeChecked());
    }
}

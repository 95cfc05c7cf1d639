package io.yuanliu.server.regions;

import io.yuanliu.core.event.Days;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The divisions that hold now: the list that comes with the program and what was entered here, which counts before it. */
@Component
public class Regions {
    private static final int MOST_SUCCESSORS = 20;

    private final RegionStore store;
    private final Clock clock;
    private volatile @Nullable DivisionTree tree;

    public Regions(RegionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The tree; read when somebody asks first, which a start need not wait for. */
    public DivisionTree tree() {
        var known = tree;
        return known == null ? read() : known;
    }

    /** The division behind a written code; refuses when there is none. */
    public Division named(String written) {
        return RegionCode.read(written)
                .flatMap(code -> tree().find(code))
                .orElseThrow(() -> new Rejection.NotFound("region.unknown", "code", written));
    }

    public Optional<Division> find(String written) {
        return RegionCode.read(written).flatMap(code -> tree().find(code));
    }

    /** Divisions by name, pinyin or code, the best first. */
    public List<Division> search(String written, int most) {
        return RegionSearch.find(tree(), written, most);
    }

    /**
     * Whether a division lies in an area as of a day.
     *
     * @param code of 2 to 9 digits; closing zeros say nothing
     */
    public boolean isInside(String code, String area, LocalDate on) {
        return RegionCode.read(code)
                .flatMap(inner -> RegionCode.read(area).map(outer -> tree().isInside(inner, outer, on)))
                .orElse(false);
    }

    /** How the codes begin that lie in an area as of a day; empty when the area is no code at all. */
    public Set<String> beginnings(String area, LocalDate on) {
        return RegionCode.read(area).map(code -> tree().beginnings(code, on)).orElse(Set.of());
    }

    /** Enters a division: {@code code, name, en, pinyin, until, successors}; only who answers for the whole platform does. */
    public Division enter(Asker asker, Form form) {
        if (!asker.scope(Right.REGISTER).isEverything()) {
            throw new Rejection.Forbidden("region.not-yours");
        }
        var written = form.text("code", 12);
        var code = RegionCode.read(written).orElse("");
        if (code.isEmpty() && !written.isEmpty()) {
            form.rule("region.code", "code", Map.of("code", written));
        }
        if (code.length() > 2 && tree().parent(code).isEmpty()) {
            form.rule("region.no-parent", "code", Map.of("code", written));
        }
        var name = form.text("name", 60);
        var english = form.optional("en", 80);
        var pinyin = form.text("pinyin", 200);
        if (!pinyin.isEmpty() && !pinyin.matches("[a-z]+( [a-z]+)*")) {
            form.rule("region.pinyin", "pinyin", Map.of());
        }
        var until = form.date("until");
        var successors = successors(form, code, until);
        form.finish();
        var division = new Division(code, name, pinyin, english, until, successors);
        store.put(division, asker.id());
        read();
        return division;
    }

    private List<String> successors(Form form, String code, @Nullable LocalDate until) {
        var read = new ArrayList<String>();
        for (var written : form.texts("successors", MOST_SUCCESSORS, 12)) {
            var successor =
                    RegionCode.read(written).filter(other -> tree().find(other).isPresent());
            if (until == null || successor.isEmpty() || successor.get().equals(code)) {
                form.rule("region.successor", "successors", Map.of("code", written));
            }
            successor.ifPresent(read::add);
        }
        return read;
    }

    /** Another process on the same database may have entered a division. */
    @Scheduled(fixedDelay = 300_000, initialDelay = 300_000)
    void refresh() {
        if (tree != null) {
            read();
        }
    }

    public LocalDate today() {
        return Days.day(clock.instant());
    }

    private synchronized DivisionTree read() {
        var divisions = DivisionFiles.all();
        divisions.addAll(store.all());
        var made = new DivisionTree(divisions);
        tree = made;
        return Objects.requireNonNull(made);
    }
}

package io.yuanliu.server.regions.web;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.regions.Division;
import io.yuanliu.server.regions.Level;
import io.yuanliu.server.regions.RegionCode;
import io.yuanliu.server.regions.Regions;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Divisions of the country: names for codes, codes for names. */
@RestController
@RequestMapping("/api/regions")
class RegionController {
    private static final int MOST_FOUND = 1000;

    /** A division and the way down to it; {@code until} and {@code successors} when it has ended. */
    record RegionView(
            String code,
            LocalText name,
            Level level,
            LocalText path,
            @Nullable LocalDate until,
            List<String> successors) {}

    /** A division with what lies directly below it and what went into it. */
    record WholeRegionView(RegionView region, List<RegionView> children, List<RegionView> predecessors) {}

    private final Regions regions;

    RegionController(Regions regions) {
        this.regions = regions;
    }

    /** Divisions by {@code q} (a name, pinyin or its initials, a code), or those directly below {@code parent}; else provinces. */
    @Needs(Right.READ)
    @GetMapping
    Page<RegionView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size) {
        var window = Window.read(size, after);
        var found = found(q, parent);
        int skipped = window.mark(1).map(mark -> place(found, mark.getFirst())).orElse(0);
        var rows = found.subList(skipped, Math.min(found.size(), skipped + window.size() + 1));
        return Page.of(window, rows, found.size(), division -> List.of(division.code()), this::view);
    }

    private List<Division> found(@Nullable String q, @Nullable String parent) {
        if (q != null && !q.isBlank()) {
            return regions.search(q, MOST_FOUND);
        }
        return regions.tree()
                .children(parent == null ? "" : regions.named(parent).code());
    }

    private static int place(List<Division> found, String code) {
        for (int at = 0; at < found.size(); at++) {
            if (found.get(at).code().equals(code)) {
                return at + 1;
            }
        }
        throw Window.unreadable();
    }

    /** One division by its code of 2 to 12 digits. */
    @Needs(Right.READ)
    @GetMapping("/{code}")
    WholeRegionView one(@PathVariable String code) {
        var division = regions.named(code);
        var tree = regions.tree();
        return new WholeRegionView(
                view(division),
                tree.children(division.code()).stream().map(this::view).toList(),
                tree.predecessors(division.code()).stream().map(this::view).toList());
    }

    /** Enters a division that no list has, or that one has ended: {@code code, name, en, pinyin, until, successors}. */
    @Needs(Right.REGISTER)
    @PostMapping(consumes = "application/json")
    RegionView enter(Asker asker, @RequestBody byte[] body) {
        return view(regions.enter(asker, Form.read(body)));
    }

    private RegionView view(Division division) {
        var path = regions.tree().path(division);
        return new RegionView(
                RegionCode.shown(division.code()),
                division.names(),
                division.level(),
                new LocalText(
                        String.join("", path.stream().map(Division::name).toList()),
                        String.join(
                                ", ",
                                path.reversed().stream()
                                        .map(one -> one.names().en())
                                        .toList())),
                division.until(),
                division.successors().stream().map(RegionCode::shown).toList());
    }
}

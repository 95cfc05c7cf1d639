package io.yuanliu.server.regions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All divisions, those that ended among them, in the order of their codes. Never changed once made. */
public final class DivisionTree {
    private static final List<Level> UPWARDS = List.of(Level.values()).reversed();

    private final NavigableMap<String, Division> byCode = new TreeMap<>();
    private final Map<String, List<Division>> byPredecessor = new TreeMap<>();
    private final List<Division> ended = new ArrayList<>();

    /** Later divisions of the collection stand in the place of earlier ones with the same code. */
    public DivisionTree(Collection<Division> divisions) {
        divisions.forEach(division -> byCode.put(division.code(), division));
        byCode.values().stream().filter(division -> division.until() != null).forEach(division -> {
            ended.add(division);
            division.successors()
                    .forEach(code -> byPredecessor
                            .computeIfAbsent(code, key -> new ArrayList<>())
                            .add(division));
        });
    }

    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The division that holds another one, as its code says. */
    public Optional<Division> parent(String code) {
        for (var level : UPWARDS) {
            int digits = level.digits();
            if (digits < code.length() && byCode.containsKey(code.substring(0, digits))) {
                return find(code.substring(0, digits));
            }
        }
        return Optional.empty();
    }

    /** From the province down to the division itself, without those that nobody names. */
    public List<Division> path(Division division) {
        var path = new ArrayList<Division>();
        for (Optional<Division> at = Optional.of(division);
                at.isPresent();
                at = parent(at.get().code())) {
            if (!at.get().isNameless()) {
                path.add(at.get());
            }
        }
        Collections.reverse(path);
        return path;
    }

    /** What lies directly below a code, or the provinces for ""; what ended stands at its place. */
    public List<Division> children(String code) {
        return below(code).stream()
                .filter(division ->
                        parent(division.code()).map(Division::code).orElse("").equals(code))
                .toList();
    }

    Collection<Division> below(String code) {
        return byCode.subMap(code, false, code + ':', false).values();
    }

    Collection<Division> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    /** What ended and went into this one. */
    public List<Division> predecessors(String code) {
        return List.copyOf(byPredecessor.getOrDefault(code, List.of()));
    }

    /**
     * Whether a code lies in an area as of a day: because it begins so, or because it (or what holds it) had ended by then
     * and what took its place lies there.
     */
    public boolean isInside(String code, String area, LocalDate on) {
        return isInside(code, area, on, new HashSet<>());
    }

    private boolean isInside(String code, String area, LocalDate on, Set<String> seen) {
        if (code.startsWith(area)) {
            return true;
        }
        for (var level : Level.values()) {
            if (level.digits() > code.length()) {
                break;
            }
            var holder = byCode.get(code.substring(0, level.digits()));
            if (holder != null && holder.hasEnded(on) && seen.add(holder.code())) {
                for (var successor : holder.successors()) {
                    if (isInside(successor, area, on, seen)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The beginnings of all codes that lie in an area as of a day: its own, and those of ended divisions that went into it. */
    public Set<String> beginnings(String area, LocalDate on) {
        var beginnings = new TreeSet<String>();
        beginnings.add(area);
        ended.stream()
                .map(Division::code)
                .filter(code -> !code.startsWith(area) && isInside(code, area, on))
                .forEach(beginnings::add);
        return beginnings;
    }
}

package io.yuanliu.server.portal.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A stop on the way: one place with what was done there before the product went on.
 *
 * @param when a day, or the first and the last
 * @param acts newest first
 */
public record Station(String where, String when, List<Act> acts) {
    private static final int DAY = "2026-11-21".length();
    private static final int YEAR = "2026-".length();

    /** A record under its place; {@code when} leaves out what the place says already. */
    public record Act(ScanView.Step step, String when) {}

    static List<Station> of(List<ScanView.Step> steps) {
        var stations = new ArrayList<Station>();
        var row = new ArrayList<ScanView.Step>();
        for (var step : steps) {
            if (!row.isEmpty() && !row.getFirst().where().equals(step.where())) {
                stations.add(of(row.getFirst().where(), row));
                row.clear();
            }
            row.add(step);
        }
        if (!row.isEmpty()) stations.add(of(row.getFirst().where(), row));
        return List.copyOf(stations);
    }

    private static Station of(String where, List<ScanView.Step> steps) {
        var last = day(steps.getFirst());
        var first = day(steps.getLast());
        var isOneDay = first.equals(last);
        var acts = steps.stream()
                .map(step -> new Act(
                        step,
                        step.when()
                                .substring(isOneDay ? Math.min(DAY, step.when().length()) : YEAR)))
                .toList();
        return new Station(where, isOneDay ? last : first + " – " + shortened(last, first), acts);
    }

    private static String day(ScanView.Step step) {
        return step.when().substring(0, DAY);
    }

    private static String shortened(String day, String beside) {
        return day.startsWith(beside.substring(0, YEAR)) ? day.substring(YEAR) : day;
    }
}

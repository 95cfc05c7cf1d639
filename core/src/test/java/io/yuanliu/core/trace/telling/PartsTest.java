package io.yuanliu.core.trace.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void findsEveryPlaceOfAUnitAmongFewAndMany() {
        var random = new Random(7);
        for (int size : List.of(0, 1, 5, 15, 16, 17, 200)) {
            var units = random.ints(size, 0, 12).toArray();
            var builder = new Parts.Builder();
            for (int unit : units) {
                builder.add(unit, null);
            }
            var parts = builder.build();
            for (int unit = -1; unit <= 12; unit++) {
                assertThat(places(parts, unit)).as("unit %d of %d", unit, size).isEqualTo(expected(units, unit));
            }
        }
    }

    private static List<Integer> places(Parts parts, int unit) {
        var places = new ArrayList<Integer>();
        for (int i = parts.find(unit, 0); i >= 0; i = parts.find(unit, i + 1)) {
            places.add(i);
        }
        return places;
    }

    private static List<Integer> expected(int[] units, int unit) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < units.length; i++) {
            if (units[i] == unit) {
                places.add(i);
            }
        }
        return places;
    }
}

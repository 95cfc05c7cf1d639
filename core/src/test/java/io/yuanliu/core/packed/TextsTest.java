package io.yuanliu.core.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Packed texts against a plain map. */
class TextsTest {
    private final Texts texts = new Texts();

    @Test
    void numbersTextsAsAMapDoes() {
        var random = new Random(3);
        Map<String, Integer> plain = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            var text = text(random);
            var before = plain.putIfAbsent(text, plain.size());
            assertThat(texts.intern(text)).isEqualTo(before == null ? plain.size() - 1 : before);
        }
        assertThat(texts.size()).isEqualTo(plain.size()).isGreaterThan(50_000);
        plain.forEach((text, number) -> {
            assertThat(texts.find(text)).isEqualTo(number);
            assertThat(texts.get(number)).isEqualTo(text);
        });
        assertThat(texts.find("never told")).isEqualTo(Texts.NONE);
    }

    @Test
    void keepsTextsOfAnyLength() {
        for (var text : List.of("", "源", "猪肉".repeat(200_000), "a", "b".repeat(1 << 18))) {
            int number = texts.intern(text);
            assertThat(texts.get(number)).isEqualTo(text);
            assertThat(texts.find(text)).isEqualTo(number);
        }
        assertThat(texts.size()).isEqualTo(5);
    }

    @Test
    void findsAmongEqualHashes() {
        var index = new HashIndex();
        for (int number = 0; number < 1000; number++) {
            index.add(number % 3 == 0 ? 7 : number, number);
        }
        for (int number = 0; number < 1000; number++) {
            int wanted = number;
            assertThat(index.find(number % 3 == 0 ? 7 : number, found -> found == wanted))
                    .isEqualTo(number);
        }
        assertThat(index.find(7, _ -> false)).isEqualTo(HashIndex.NONE);
    }

    private static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "gs1:01/06901234567892/10/" + random.nextInt(100_000);
            case 1 -> "uri:urn:例:" + random.nextInt(100_000);
            case 2 -> Integer.toString(random.nextInt());
            default -> "x".repeat(random.nextInt(40));
        };
    }
}

package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that come again and again (measures, products, authors), each kept once; 0 is no text. */
final class Words {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    int number(@Nullable String word) {
        if (word == null) {
            return 0;
        }
        var known = numbers.putIfAbsent(word, words.size() + 1);
        if (known == null) {
            words.add(word);
            return words.size();
        }
        return known;
    }

    @Nullable
    String word(int number) {
        return number == 0 ? null : words.get(number - 1);
    }
}

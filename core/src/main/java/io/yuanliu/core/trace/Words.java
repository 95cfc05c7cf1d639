package io.yuanliu.core.trace;

import io.yuanliu.core.packed.Texts;
import org.jspecify.annotations.Nullable;

/** Texts that come again and again (measures, products, authors), each kept once; 0 is no text. */
final class Words {
    private final Texts texts = new Texts();

    int number(@Nullable String word) {
        return word == null ? 0 : texts.intern(word) + 1;
    }

    @Nullable
    String word(int number) {
        return number == 0 ? null : texts.get(number - 1);
    }
}

package io.yuanliu.core.trace;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.Texts;
import java.io.IOException;
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

    void save(BlockWriter out) throws IOException {
        texts.save(out);
    }

    void load(BlockReader in) throws IOException {
        texts.load(in);
    }
}

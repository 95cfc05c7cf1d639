package io.yuanliu.core.trace.telling;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.PackedReader;
import io.yuanliu.core.packed.PackedWriter;
import io.yuanliu.core.packed.Texts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Texts that come again and again (measures, products, authors), each kept once; 0 is no text. */
public final class Words implements PackedOccurrence.Vocabulary {
    private final Texts texts = new Texts();

    @Override
    public void write(PackedWriter out, @Nullable String word) {
        out.number(word == null ? 0 : texts.intern(word) + 1L);
    }

    @Override
    public @Nullable String read(PackedReader in) {
        return word(in.count());
    }

    @Nullable
    String word(int number) {
        return number == 0 ? null : texts.get(number - 1);
    }

    public void save(BlockWriter out) throws IOException {
        texts.save(out);
    }

    public void load(BlockReader in) throws IOException {
        texts.load(in);
    }
}

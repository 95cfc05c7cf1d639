package io.yuanliu.core.trace.telling;

import io.yuanliu.core.packed.PackedReader;
import io.yuanliu.core.packed.PackedWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts within one row: written out the first time, by number from then on; 0 is no text. */
final class RowTexts implements PackedOccurrence.Vocabulary {
    private final List<String> texts = new ArrayList<>(4);

    @Override
    public void write(PackedWriter out, @Nullable String text) {
        int known = text == null ? 0 : texts.indexOf(text) + 1;
        if (text == null || known > 0) {
            out.number(known);
        } else {
            texts.add(text);
            out.number(texts.size());
            out.text(text);
        }
    }

    @Override
    public @Nullable String read(PackedReader in) {
        int number = in.count();
        if (number > texts.size()) {
            texts.add(in.text());
        }
        return number == 0 ? null : texts.get(number - 1);
    }
}

package io.yuanliu.core.trace;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.PackedWriter;
import io.yuanliu.core.packed.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a written form comes from its key: {@code https://id.gs1.org/01/…} from {@code gs1:01/…} by another beginning.
 * Such beginnings come again and again, and each is kept once.
 */
final class WrittenForms {
    /** The key itself, because nobody has written it. */
    static final int NONE = Texts.NONE;

    private final Texts forms = new Texts();
    private final PackedWriter writer = new PackedWriter();

    /** The number of the form that makes this text of this key. */
    int number(String key, String text) {
        var from = key.getBytes(StandardCharsets.UTF_8);
        var to = text.getBytes(StandardCharsets.UTF_8);
        int shared = shared(from, to);
        writer.clear();
        writer.number(from.length - (long) shared);
        writer.octets(to, 0, to.length - shared);
        return forms.intern(writer.bytes(), 0, writer.size());
    }

    /** How many bytes at the end are the same. */
    private static int shared(byte[] key, byte[] text) {
        int most = Math.min(key.length, text.length);
        int shared = 0;
        while (shared < most && key[key.length - 1 - shared] == text[text.length - 1 - shared]) {
            shared++;
        }
        return shared;
    }

    String text(int form, String key) {
        if (form == NONE) {
            return key;
        }
        var reader = forms.read(form);
        int end = reader.count() + reader.at();
        int left = reader.count();
        var from = key.getBytes(StandardCharsets.UTF_8);
        var beginning = reader.octets(end - reader.at());
        var text = Arrays.copyOf(beginning, beginning.length + from.length - left);
        System.arraycopy(from, left, text, beginning.length, from.length - left);
        return new String(text, StandardCharsets.UTF_8);
    }

    long bytes() {
        return forms.bytes();
    }

    void save(BlockWriter out) throws IOException {
        forms.save(out);
    }

    void load(BlockReader in) throws IOException {
        forms.load(in);
    }
}

package io.yuanliu.core.trace.telling;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.Texts;
import java.io.IOException;

/**
 * How a written form comes from its key: {@code https://id.gs1.org/01/…} from {@code gs1:01/…} by another beginning.
 * Such beginnings come again and again, and each is kept once: as {@code 4 https://id.gs1.org/}, with the number of the
 * key's characters that it takes the place of.
 */
final class WrittenForms {
    /** The key itself, because nobody has written it. */
    static final int NONE = Texts.NONE;

    private final Texts forms = new Texts();
    /** Nearly always the next one too. */
    private String lastForm = "";

    private int lastNumber = NONE;

    /** The form that makes a text of a key. */
    static String of(String key, String text) {
        int most = Math.min(key.length(), text.length());
        int shared = 0;
        while (shared < most && key.charAt(key.length() - 1 - shared) == text.charAt(text.length() - 1 - shared)) {
            shared++;
        }
        if (shared > 0 && Character.isLowSurrogate(key.charAt(key.length() - shared))) {
            shared--;
        }
        return (key.length() - shared) + " " + text.substring(0, text.length() - shared);
    }

    int number(String form) {
        if (lastNumber == NONE || !lastForm.equals(form)) {
            lastNumber = forms.intern(form);
            lastForm = form;
        }
        return lastNumber;
    }

    String text(int number, String key) {
        if (number == NONE) {
            return key;
        }
        var form = forms.get(number);
        int space = form.indexOf(' ');
        return form.substring(space + 1) + key.substring(Integer.parseInt(form, 0, space, 10));
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

package io.yuanliu.wire.json;

import org.jspecify.annotations.Nullable;

/** A place in a JSON text as a JSON pointer (RFC 6901); written out only when somebody asks. */
public final class Pointer {
    public static final Pointer ROOT = new Pointer(null, "", -1);

    private final @Nullable Pointer parent;
    private final String name;
    private final int index;

    private Pointer(@Nullable Pointer parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    public Pointer field(String fieldName) {
        return new Pointer(this, fieldName, -1);
    }

    public Pointer item(int position) {
        return new Pointer(this, "", position);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.write(text);
        text.append('/');
        if (index >= 0) {
            text.append(index);
        } else {
            text.append(name.replace("~", "~0").replace("/", "~1"));
        }
    }
}

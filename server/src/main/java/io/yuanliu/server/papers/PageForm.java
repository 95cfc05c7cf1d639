package io.yuanliu.server.papers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes of paper, in millimetres. */
public enum PageForm {
    A4(210, 297, 15, 10),
    A5(148, 210, 10, 9.5f),
    /** A label on a roll or a sheet; all that it says fits on it, however small. */
    LABEL_70_50(70, 50, 2.5f, 7);

    private final float width;
    private final float height;
    private final float margin;
    private final float text;

    PageForm(float width, float height, float margin, float text) {
        this.width = width;
        this.height = height;
        this.margin = margin;
        this.text = text;
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    public float margin() {
        return margin;
    }

    /** The size of running text, in points. */
    public float text() {
        return text;
    }

    public boolean isLabel() {
        return this == LABEL_70_50;
    }

    /** As it is written in addresses: {@code a4}, {@code label-70-50}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PageForm> of(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }
}

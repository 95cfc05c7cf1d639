package io.yuanliu.core.identifier.gs1;

/** The character sets of the GS1 General Specifications that keys and qualifiers are made of. */
enum Gs1Characters {
    NONE(""),
    DIGITS("0123456789"),
    SET_39("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    SET_82("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private static final int HALF = 64;

    /** One bit for each allowed character below 64, and from 64 to 127. */
    private final long lower;

    private final long upper;

    Gs1Characters(String characters) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c < HALF) {
                low |= 1L << c;
            } else {
                high |= 1L << (c - HALF);
            }
        }
        lower = low;
        upper = high;
    }

    boolean allow(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            long bits = c < HALF ? lower : upper;
            if (c >= 2 * HALF || (bits >>> (c % HALF) & 1) == 0) {
                return false;
            }
        }
        return true;
    }
}

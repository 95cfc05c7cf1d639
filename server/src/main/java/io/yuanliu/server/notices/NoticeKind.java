package io.yuanliu.server.notices;

/**
 * A kind of notice, declared as a bean by the module whose it is. Its texts are {@code notice.<name>.kind} (what
 * the kind is called), {@code notice.<name>} (a notice's title) and {@code notice.<name>.text}, both with the notice's
 * values, in {@code messages/words-*}.
 *
 * @param name module and what happened: {@code filing.decided}
 * @param subject the word for what such notices are about: {@code filing}
 * @param urgent whether it goes by mail and short message too, unless its receiver says otherwise
 * @param place in the console where one sees it, with <code>{subject}</code>
 */
public record NoticeKind(String name, String subject, boolean urgent, String place) {
    public NoticeKind {
        if (!name.matches("[a-z][a-z-]*(\\.[a-z][a-z-]*)+")) {
            throw new IllegalArgumentException("A kind of notice is called like filing.decided: " + name);
        }
    }

    /** What a kind is called where one chooses between them. */
    public static String kindWord(String name) {
        return titleWord(name) + ".kind";
    }

    /** The words of a notice's title. */
    public static String titleWord(String name) {
        return "notice." + name;
    }

    /** The words of what a kind says. */
    public static String textWord(String name) {
        return titleWord(name) + ".text";
    }

    /** Where in the console one sees a subject. */
    public String placeOf(String id) {
        return ConsolePlace.of(place, id);
    }
}

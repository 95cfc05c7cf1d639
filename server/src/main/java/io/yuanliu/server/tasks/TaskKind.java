package io.yuanliu.server.tasks;

import io.yuanliu.server.calendar.Span;
import io.yuanliu.server.notices.ConsolePlace;
import io.yuanliu.server.scope.Right;
import org.jspecify.annotations.Nullable;

/**
 * A kind of task, declared as a bean by the module whose it is. Its texts are {@code task.<name>} (what to do) and
 * {@code task.<name>.what} (of what, with the task's values) in {@code messages/words-*}.
 *
 * @param name module and act: {@code filing.check}
 * @param subject the word for what such tasks are about: {@code filing}
 * @param doer who does it
 * @param right that the act takes; how far it reaches decides whose task it is
 * @param due how long there is time; {@code yuanliu.tasks.due.<name>} says otherwise
 * @param late how long after that the task is marked and told of as late; null for never
 * @param place in the console where one acts, with <code>{subject}</code>
 */
public record TaskKind(
        String name,
        String subject,
        About about,
        Doer doer,
        Right right,
        Span due,
        @Nullable Span late,
        String place) {
    /** What a category or a stage that a task does not name means. */
    public enum About {
        /** Of a party: every one. */
        PARTY,
        /** Of goods: unknown. */
        GOODS
    }

    /** Who has to do it. */
    public enum Doer {
        /** The party whose thing it is. */
        HOLDER,
        /** Any official who has the right over it. */
        AUTHORITY
    }

    public TaskKind {
        if (!name.matches("[a-z][a-z-]*(\\.[a-z][a-z-]*)+")) {
            throw new IllegalArgumentException("A kind of task is called like filing.check: " + name);
        }
    }

    /** A kind about parties that is never marked as late. */
    public static TaskKind of(String name, String subject, Doer doer, Right right, Span due, String place) {
        return new TaskKind(name, subject, About.PARTY, doer, right, due, null, place);
    }

    public TaskKind aboutGoods() {
        return new TaskKind(name, subject, About.GOODS, doer, right, due, late, place);
    }

    /** The same, marked and told of this long after its deadline. */
    public TaskKind lateAfter(Span span) {
        return new TaskKind(name, subject, about, doer, right, due, span, place);
    }

    TaskKind dueWithin(Span span) {
        return new TaskKind(name, subject, about, doer, right, span, late, place);
    }

    /** The words for what has to be done. */
    public static String word(String name) {
        return "task." + name;
    }

    /** The words for what it has to be done about. */
    public static String whatWord(String name) {
        return word(name) + ".what";
    }

    /** Where in the console one acts on a subject. */
    public String placeOf(String id) {
        return ConsolePlace.of(place, id);
    }
}

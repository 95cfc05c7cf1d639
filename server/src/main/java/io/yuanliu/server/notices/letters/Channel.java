package io.yuanliu.server.notices.letters;

/** A way out of the platform. The same letter may come more than once, under the same id. */
public interface Channel {
    Way way();

    /** Whether the platform is set up for it. */
    boolean isOpen();

    /** Tries to deliver, within seconds; says what came of it and throws nothing. */
    Outcome send(Letter letter);
}

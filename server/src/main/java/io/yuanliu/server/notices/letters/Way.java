package io.yuanliu.server.notices.letters;

/** How a notice comes to its receiver. */
public enum Way {
    /** It lies in his inbox; always. */
    CONSOLE,
    MAIL,
    SMS,
    WEBHOOK,
    /** Somebody prints it and hands it over: to parties for whom nobody signs in. */
    PAPER
}

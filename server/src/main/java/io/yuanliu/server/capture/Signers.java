package io.yuanliu.server.capture;

/** How many signed-in persons stand behind what is handed in. */
public enum Signers {
    /** One, or a program. */
    ONE,
    /** One who drafted and another who signed, having seen what it reaches. */
    TWO
}

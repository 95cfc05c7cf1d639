package io.yuanliu.server.secrets;

/** Seals bytes for one context, and opens them for the same alone. */
public interface Sealer {
    byte[] seal(byte[] plain, String context);

    /**
     * Opens what was sealed.
     *
     * @throws IllegalArgumentException when it was altered, or sealed for another context or with another key
     */
    byte[] open(byte[] sealed, String context);
}

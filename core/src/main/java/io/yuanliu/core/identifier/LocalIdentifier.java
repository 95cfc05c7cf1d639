package io.yuanliu.core.identifier;

/**
 * A name that somebody else's register gave: a firm's own lot number, a certificate's number. Written
 * {@code urn:yuanliu:<kind>:<issuer>:<number>}, parts percent-encoded.
 *
 * @param kind {@code lot}, {@code certificate}, {@code plot}, {@code pen}, {@code vehicle}, …: lower case letters and hyphens
 * @param issuer whose number it is: a party's canonical key, a form type, or a region
 * @param number as printed
 */
public record LocalIdentifier(String kind, String issuer, String number) implements Identifier {
    @Override
    public String scheme() {
        return "local";
    }

    @Override
    public String value() {
        return kind + ":" + issuer + ":" + number;
    }

    @Override
    public Level level() {
        return Level.LOT;
    }
}

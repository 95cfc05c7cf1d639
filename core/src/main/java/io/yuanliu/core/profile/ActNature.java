package io.yuanliu.core.profile;

/**
 * What an act does with goods, as far as a stop or a hold asks (decisions 16): what carries goods on is refused while one
 * is in force at the goods or upstream of them; what gets them back, apart, tested or destroyed stays open.
 */
public enum ActNature {
    /** Hands goods to somebody else: ships, trades, sells, dispenses. */
    PASS_ON("passOn", true),
    /** Takes goods among one's own. */
    TAKE_IN("takeIn", true),
    /** Makes something else of goods. */
    CONSUME("consume", true),
    /** Vouches for goods. */
    CERTIFY("certify", true),
    /** Gives goods back to whom they came from. */
    RETURN("return", false),
    /** Puts goods apart. */
    ISOLATE("isolate", false),
    /** Takes a sample of goods, or tests them. */
    TEST("test", false),
    DESTROY("destroy", false);

    private final String word;
    private final boolean endsAtStop;

    ActNature(String word, boolean endsAtStop) {
        this.word = word;
        this.endsAtStop = endsAtStop;
    }

    /** As profiles name it. */
    public String word() {
        return word;
    }

    /** Whether a stop or a hold refuses it. */
    public boolean endsAtStop() {
        return endsAtStop;
    }
}

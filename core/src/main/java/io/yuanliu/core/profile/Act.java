package io.yuanliu.core.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody asks to do: a record that is sent beforehand, or a till that asks at the gate. */
public enum Act {
    SELL(ActNature.PASS_ON),
    SHIP(ActNature.PASS_ON),
    FILL(ActNature.PASS_ON),
    DISPENSE(ActNature.PASS_ON),
    RECEIVE(ActNature.TAKE_IN),
    USE(ActNature.CONSUME),
    CERTIFY(ActNature.CERTIFY),
    RETURN(ActNature.RETURN),
    ISOLATE(ActNature.ISOLATE),
    TEST(ActNature.TEST),
    DESTROY(ActNature.DESTROY),
    /** Asks an authority for something. */
    APPLY(null),
    /** An authority stops goods, clears a part of them or frees them: by two persons. */
    ORDER(null),
    /** An authority holds goods until more is known. */
    HOLD(null),
    /** Who set a hold ends it. */
    RELEASE(null);

    private final @Nullable ActNature nature;

    Act(@Nullable ActNature nature) {
        this.nature = nature;
    }

    /** What it does with the goods; null where it carries none on. */
    public @Nullable ActNature nature() {
        return nature;
    }

    /** Whether goods are stopped, held or freed by it on an authority's word, which takes its competence. */
    public boolean isOrdering() {
        return this == ORDER || this == HOLD || this == RELEASE;
    }

    /** As profiles and askers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Act> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    /** The words of those that do something with goods. */
    public static List<String> withGoods() {
        return Arrays.stream(values())
                .filter(act -> act.nature != null)
                .map(Act::word)
                .toList();
    }
}

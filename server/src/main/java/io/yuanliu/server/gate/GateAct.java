package io.yuanliu.server.gate;

import io.yuanliu.core.profile.ActNature;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one asks to do at a gate. */
public enum GateAct {
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
    DESTROY(ActNature.DESTROY);

    private final ActNature nature;

    GateAct(ActNature nature) {
        this.nature = nature;
    }

    /** What it does with the goods. */
    public ActNature nature() {
        return nature;
    }

    /** As askers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GateAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(GateAct::word).toList();
    }
}

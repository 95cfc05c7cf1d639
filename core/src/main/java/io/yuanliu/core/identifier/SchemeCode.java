package io.yuanliu.core.identifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A code of one of the {@link Schemes}; what it means its scheme's row says. */
public record SchemeCode(Scheme of, String value) implements Identifier {
    public SchemeCode {
        if (!of.form().check().holds(value)) {
            throw of.form().check().fault(value);
        }
    }

    /** The code of whoever gave this one, with which it begins. */
    public Optional<SchemeCode> issuer() {
        var issuer = of.parts().issuer();
        return issuer == null
                ? Optional.empty()
                : Optional.of(
                        new SchemeCode(issuer, value.substring(0, issuer.form().length())));
    }

    /** The division that it names, or its issuer's code does. */
    public Optional<String> region() {
        var region = of.parts().region();
        return region == null
                ? issuer().flatMap(SchemeCode::region)
                : Optional.of(value.substring(region.from(), region.to()));
    }

    @Override
    public String scheme() {
        return of.word();
    }

    @Override
    public Level level() {
        return of.level();
    }

    @Override
    public boolean personal() {
        return of.parts().person();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SchemeCode that && value.equals(that.value) && of.equals(that.of));
    }

    @Override
    public int hashCode() {
        return 31 * of.hashCode() + value.hashCode();
    }

    /** The first three and the last four characters, for the staff's screens. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(value.length() - 7) + value.substring(value.length() - 4);
    }

    /** Without a person's number: records print themselves into logs. */
    @Override
    public String toString() {
        return of.word() + "[" + (personal() ? masked() : value) + "]";
    }
}

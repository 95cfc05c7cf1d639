package io.yuanliu.core.identifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A code of one of the {@link Schemes}; what it means its scheme's row says. */
public final class SchemeCode implements Identifier {
    private final Scheme row;
    private final String value;

    private SchemeCode(Scheme row, String value) {
        this.row = row;
        this.value = value;
    }

    /** Refuses what the row's form does not allow. */
    static SchemeCode of(Scheme row, String value) {
        if (!row.form().holds(value)) {
            throw row.form().fault(value);
        }
        return new SchemeCode(row, value);
    }

    /** The same of a text that has the row's length and digits already; null when its check does not hold. */
    static @Nullable SchemeCode ofShaped(Scheme row, String value) {
        return row.form().check().holds(value) ? new SchemeCode(row, value) : null;
    }

    /** The code of whoever gave this one, with which it begins. */
    public Optional<SchemeCode> issuer() {
        var issuer = row.parts().issuer();
        return issuer == null
                ? Optional.empty()
                : Optional.of(of(issuer, value.substring(0, issuer.form().length())));
    }

    /** The division that it names, or its issuer's code does. */
    public Optional<String> region() {
        var region = row.parts().region();
        return region == null
                ? issuer().flatMap(SchemeCode::region)
                : Optional.of(value.substring(region.from(), region.to()));
    }

    @Override
    public String scheme() {
        return row.word();
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Level level() {
        return row.level();
    }

    @Override
    public boolean personal() {
        return row.parts().person();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SchemeCode that && value.equals(that.value) && row.equals(that.row));
    }

    @Override
    public int hashCode() {
        return 31 * row.hashCode() + value.hashCode();
    }

    /** The first three and the last four characters, for the staff's screens. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(value.length() - 7) + value.substring(value.length() - 4);
    }

    /** Without a person's number: identifiers print themselves into logs. */
    @Override
    public String toString() {
        return row.word() + "[" + (personal() ? masked() : value) + "]";
    }
}

package io.yuanliu.server.portal;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.registry.Party;

/** Names as the public may read them: firms in full, persons by their family name, numbers without their wrapping. */
final class PublicName {
    private PublicName() {}

    static String of(Party party, boolean person) {
        return person ? mask(party.name()) : party.name();
    }

    /** 周大山 becomes 周*. */
    static String mask(String personName) {
        return personName.isEmpty() ? "*" : personName.substring(0, personName.offsetByCodePoints(0, 1)) + "*";
    }

    /** A unit's own number, as it is printed. */
    static String ofUnit(String written) {
        return Identifiers.readUri(written) instanceof Reading.One(Identifier identifier)
                ? identifier.printed().getFirst()
                : written;
    }
}

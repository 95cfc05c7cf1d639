package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.gs1.EpcUrn;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.Map;

/**
 * An EPC URN of a scheme that has no GS1 application identifier, or a pattern (GS1 EPC Tag Data Standard):
 * {@code id:gid:95100000.12345.400}, what follows {@code urn:epc:}.
 */
public record EpcUri(String value) implements Identifier {
    public EpcUri {
        if (!EpcUrn.isOther(value)) {
            throw new Malformed("identifier.epc-shape", Map.of("text", value));
        }
    }

    @Override
    public String scheme() {
        return "epc";
    }

    @Override
    public Level level() {
        if (value.startsWith("id:") || value.startsWith("tag:")) {
            return Level.ITEM;
        }
        return value.startsWith("idpat:") ? Level.KIND : Level.UNKNOWN;
    }

    @Override
    public String uri() {
        return EpcUrn.PREFIX + value;
    }
}

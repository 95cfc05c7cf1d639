package io.yuanliu.core.event;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.identifier.WrittenIdentifier;

/** A read point or a business location. */
public record Place(WrittenIdentifier id, Data.Fields extensions) {
    public static Place of(WrittenIdentifier id) {
        return new Place(id, Data.Fields.NONE);
    }
}

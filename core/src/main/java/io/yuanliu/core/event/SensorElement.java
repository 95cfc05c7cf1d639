package io.yuanliu.core.event;

import io.yuanliu.core.data.Data;
import java.util.List;

/**
 * What sensors said (EPCIS 2.0 §7.3.6). Metadata and reports keep every field of the standard and every extension
 * by name, in order; {@code wire} has checked their types.
 */
public record SensorElement(Data.Fields metadata, List<Data.Fields> reports, Data.Fields extensions) {
    public SensorElement {
        reports = List.copyOf(reports);
    }
}

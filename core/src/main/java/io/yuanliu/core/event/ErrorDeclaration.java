package io.yuanliu.core.event;

import io.yuanliu.core.data.Data;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says that the event with the same eventID was captured in error (EPCIS 2.0 §7.4.1.3). */
public record ErrorDeclaration(
        Timestamp declarationTime, @Nullable String reason, List<String> correctiveEventIds, Data.Fields extensions) {
    public ErrorDeclaration {
        correctiveEventIds = List.copyOf(correctiveEventIds);
    }
}

package io.yuanliu.core.event;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.identifier.WrittenIdentifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs were used up and outputs made (EPCIS 2.0 §7.4.5); events with one transformationId are one transformation. */
public record TransformationEvent(
        EventHeader header,
        @Nullable String transformationId,
        List<WrittenIdentifier> inputEpcs,
        List<Quantity> inputQuantities,
        List<WrittenIdentifier> outputEpcs,
        List<Quantity> outputQuantities,
        Data.Fields ilmd,
        EventContext context)
        implements Event {
    public TransformationEvent {
        inputEpcs = List.copyOf(inputEpcs);
        inputQuantities = List.copyOf(inputQuantities);
        outputEpcs = List.copyOf(outputEpcs);
        outputQuantities = List.copyOf(outputQuantities);
    }

    @Override
    public TransformationEvent withHeader(EventHeader other) {
        return new TransformationEvent(
                other, transformationId, inputEpcs, inputQuantities, outputEpcs, outputQuantities, ilmd, context);
    }
}

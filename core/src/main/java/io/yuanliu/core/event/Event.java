package io.yuanliu.core.event;

/** Something that happened to products (EPCIS 2.0, ISO/IEC 19987:2024). */
public sealed interface Event
        permits ObjectEvent, AggregationEvent, AssociationEvent, TransactionEvent, TransformationEvent {
    EventHeader header();

    EventContext context();

    /** The same event with another header. */
    Event withHeader(EventHeader header);

    /** The standard's name of the kind, as in JSON's {@code type}. */
    default String type() {
        return switch (this) {
            case ObjectEvent _ -> "ObjectEvent";
            case AggregationEvent _ -> "AggregationEvent";
            case AssociationEvent _ -> "AssociationEvent";
            case TransactionEvent _ -> "TransactionEvent";
            case TransformationEvent _ -> "TransformationEvent";
        };
    }
}

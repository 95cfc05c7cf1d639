package io.yuanliu.server.epcis.query;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.TransactionEvent;
import io.yuanliu.core.event.TransformationEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What an event says about a field: nothing, one value or several. */
final class Said {
    private Said() {}

    static Stream<String> dispositionsSet(Event event) {
        return Optional.ofNullable(event.context().persistentDisposition()).stream()
                .flatMap(one -> one.set().stream());
    }

    static Stream<String> dispositionsUnset(Event event) {
        return Optional.ofNullable(event.context().persistentDisposition()).stream()
                .flatMap(one -> one.unset().stream());
    }

    static Stream<String> transactions(Event event, String type) {
        return event.context().bizTransactions().stream()
                .filter(one -> type.equals(one.type()))
                .map(one -> one.bizTransaction());
    }

    static Stream<BigDecimal> quantities(Event event) {
        var all = switch (event) {
            case TransformationEvent one ->
                Stream.concat(one.inputQuantities().stream(), one.outputQuantities().stream());
            case ObjectEvent one -> one.quantities().stream();
            case AggregationEvent one -> one.childQuantities().stream();
            case AssociationEvent one -> one.childQuantities().stream();
            case TransactionEvent one -> one.quantities().stream();
        };
        return all.flatMap(quantity -> Stream.ofNullable(quantity.quantity()));
    }

    /** The standard's word, once when the event is declared to be in error. */
    static Stream<String> declarations(Event event) {
        return event.header().errorDeclaration() == null ? Stream.empty() : Stream.of("errorDeclaration");
    }

    static Stream<Instant> declared(Event event) {
        return Optional.ofNullable(event.header().errorDeclaration()).stream()
                .map(declaration -> declaration.declarationTime().instant());
    }

    static Stream<String> errorReasons(Event event) {
        return Optional.ofNullable(event.header().errorDeclaration()).stream()
                .flatMap(declaration -> Stream.ofNullable(declaration.reason()));
    }

    static Stream<String> correctiveEvents(Event event) {
        return Optional.ofNullable(event.header().errorDeclaration()).stream()
                .flatMap(declaration -> declaration.correctiveEventIds().stream());
    }

    static Stream<String> ilmd(Event event, String field) {
        return switch (event) {
            case ObjectEvent one -> text(one.ilmd(), field);
            case TransformationEvent one -> text(one.ilmd(), field);
            case AggregationEvent _, AssociationEvent _, TransactionEvent _ -> Stream.empty();
        };
    }

    static Stream<String> extension(Event event, String field) {
        return text(event.context().extensions(), field);
    }

    static Stream<String> sensed(Event event, String field) {
        return event.context().sensorElements().stream()
                .flatMap(element -> Stream.concat(Stream.of(element.metadata()), element.reports().stream()))
                .flatMap(fields -> text(fields, field))
                .filter(text -> !text.isEmpty());
    }

    /** A field as text: one with parts in it is there, but equal to no word. */
    private static Stream<String> text(Data.Fields fields, String name) {
        return Optional.ofNullable(fields.get(name)).stream().map(Said::text);
    }

    private static String text(Data data) {
        return switch (data) {
            case Data.Text(var text) -> text;
            case Data.Decimal(var number) -> number.toPlainString();
            case Data.Flag(var flag) -> Boolean.toString(flag);
            case Data.Nothing _, Data.Items _, Data.Fields _ -> "";
        };
    }
}

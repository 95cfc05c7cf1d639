package io.yuanliu.core.trace.graph;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Action;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.ErrorDeclaration;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.event.Place;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.PlainUri;
import io.yuanliu.core.identifier.WrittenIdentifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what happened in words, as events: {@code aShipment().of(kilos(10, "lot")).from("farm").to("shop").at(3)}. */
public final class Stories {
    private static final double HOUR = 3600e9;
    static final Instant DAY_ONE = Instant.parse("2026-03-01T00:00:00Z");

    private Stories() {}

    public static Story making(String... outputs) {
        return new Story(Story.Shape.TRANSFORMATION).out(outputs);
    }

    public static Story packing(String... children) {
        return new Story(Story.Shape.AGGREGATION).action(Action.ADD).in(children);
    }

    public static Story seeing(String... children) {
        return new Story(Story.Shape.AGGREGATION).action(Action.OBSERVE).in(children);
    }

    /** Without children: everything. */
    public static Story unpacking(String... children) {
        return new Story(Story.Shape.AGGREGATION).action(Action.DELETE).in(children);
    }

    public static Story fixing(String... children) {
        return new Story(Story.Shape.ASSOCIATION).action(Action.ADD).in(children);
    }

    public static Story unfixing(String... children) {
        return new Story(Story.Shape.ASSOCIATION).action(Action.DELETE).in(children);
    }

    public static Story aHarvest() {
        return new Story(Story.Shape.OBJECT).action(Action.ADD).step("commissioning");
    }

    public static Story aShipment() {
        return new Story(Story.Shape.OBJECT).action(Action.OBSERVE).step("shipping");
    }

    public static Story aReceipt() {
        return new Story(Story.Shape.OBJECT).action(Action.OBSERVE).step("receiving");
    }

    public static Story aSale() {
        return new Story(Story.Shape.OBJECT).action(Action.OBSERVE).step("retail_selling");
    }

    public static Story aDestruction() {
        return new Story(Story.Shape.OBJECT).action(Action.OBSERVE).step("destroying");
    }

    /** The written form of a short name. */
    public static String id(String name) {
        return "urn:example:" + name.replace(' ', '_');
    }

    public static String key(String name) {
        return "uri:" + id(name);
    }

    public static WrittenIdentifier written(String name) {
        return new WrittenIdentifier(id(name), new PlainUri(id(name)));
    }

    /** One event, being told. */
    public static final class Story {
        enum Shape {
            TRANSFORMATION,
            AGGREGATION,
            ASSOCIATION,
            OBJECT
        }

        private final Shape shape;
        private Action action = Action.OBSERVE;
        private @Nullable String step;
        private final List<String> in = new ArrayList<>();
        private final List<Quantity> inAmounts = new ArrayList<>();
        private final List<String> out = new ArrayList<>();
        private final List<Quantity> outAmounts = new ArrayList<>();
        private @Nullable String parent;
        private @Nullable String transformation;
        private final List<Party> sources = new ArrayList<>();
        private final List<Party> destinations = new ArrayList<>();
        private @Nullable String place;
        private final Map<String, Data> extensions = new LinkedHashMap<>();
        private Data.Fields ilmd = Data.Fields.NONE;
        private Instant time = DAY_ONE;
        private @Nullable String name;

        Story(Shape shape) {
            this.shape = shape;
        }

        private Story with(Consumer<Story> change) {
            change.accept(this);
            return this;
        }

        public Story action(Action value) {
            return with(it -> it.action = value);
        }

        public Story step(String value) {
            return with(it -> it.step = value);
        }

        public Story in(String... units) {
            return with(it -> it.in.addAll(Arrays.asList(units)));
        }

        public Story out(String... units) {
            return with(it -> it.out.addAll(Arrays.asList(units)));
        }

        /** What it is made from, or what it is about. */
        public Story of(String... units) {
            return in(units);
        }

        public Story ofKilos(double amount, String lot) {
            return with(it -> it.inAmounts.add(kilos(amount, lot)));
        }

        /** So much of a lot in some measure; no number where nobody says how much. */
        public Story of(double amount, String measure, String lot) {
            return with(it -> it.inAmounts.add(quantity(amount, measure, lot)));
        }

        public Story giving(double amount, String measure, String lot) {
            return with(it -> it.outAmounts.add(quantity(amount, measure, lot)));
        }

        public Story ofSome(String lot) {
            return with(it -> it.inAmounts.add(new Quantity(written(lot), null, null)));
        }

        public Story givingKilos(double amount, String lot) {
            return with(it -> it.outAmounts.add(kilos(amount, lot)));
        }

        public Story container(String unit) {
            return with(it -> it.parent = unit);
        }

        public Story partOf(String transformationId) {
            return with(it -> it.transformation = transformationId);
        }

        public Story from(String party) {
            return with(it -> it.sources.add(new Party("possessing_party", written(party))));
        }

        public Story to(String party) {
            return with(it -> it.destinations.add(new Party("possessing_party", written(party))));
        }

        public Story by(String party) {
            return byCode(id(party));
        }

        public Story byCode(String written) {
            return with(it -> it.extensions.put("yuanliu:party", Data.of(written)));
        }

        public Story inPlace(String site) {
            return with(it -> it.place = site);
        }

        public Story saying(Data.Fields values) {
            return with(it -> it.ilmd = values);
        }

        public Story at(double hour) {
            return with(it -> it.time = DAY_ONE.plusNanos(Math.round(hour * HOUR)));
        }

        /** At some moment between these two hours. */
        public Story between(double first, double last) {
            return at(first)
                    .with(it -> it.extensions.put(
                            "yuanliu:latestTime",
                            Data.of(DAY_ONE.plusNanos(Math.round(last * HOUR)).toString())));
        }

        public Story named(String eventId) {
            return with(it -> it.name = eventId);
        }

        public Event tell() {
            var header = EventHeader.of(id(name == null ? "event-" + signature() : name), Timestamp.of(time), "+08:00");
            var context = context();
            return switch (shape) {
                case TRANSFORMATION ->
                    new TransformationEvent(
                            header, transformation, epcs(in), inAmounts, epcs(out), outAmounts, ilmd, context);
                case AGGREGATION -> new AggregationEvent(header, action, parentId(), epcs(in), inAmounts, context);
                case ASSOCIATION -> new AssociationEvent(header, action, parentId(), epcs(in), inAmounts, context);
                case OBJECT -> new ObjectEvent(header, action, epcs(in), inAmounts, ilmd, context);
            };
        }

        private String signature() {
            return String.join(
                    "-",
                    shape.name(),
                    action.name(),
                    step + "",
                    in + "",
                    inAmounts + "",
                    out + "",
                    outAmounts + "",
                    parent + "",
                    time + "",
                    sources + "",
                    destinations + "");
        }

        private @Nullable WrittenIdentifier parentId() {
            return parent == null ? null : written(parent);
        }

        private EventContext context() {
            return new EventContext(
                    step,
                    null,
                    null,
                    null,
                    place == null ? null : Place.of(written(place)),
                    List.of(),
                    sources,
                    destinations,
                    List.of(),
                    new Data.Fields(extensions));
        }

        private static List<WrittenIdentifier> epcs(List<String> units) {
            return units.stream().map(Stories::written).toList();
        }

        private static Quantity kilos(double amount, String lot) {
            return quantity(amount, "KGM", lot);
        }

        private static Quantity quantity(double amount, String measure, String lot) {
            return Double.isNaN(amount)
                    ? new Quantity(written(lot), null, null)
                    : new Quantity(written(lot), BigDecimal.valueOf(amount), measure);
        }
    }

    /** Says that an event was told in error. */
    public static Event wrongly(Event event) {
        var header = event.header();
        var declaration = new ErrorDeclaration(
                Timestamp.of(header.eventTime().instant().plus(Duration.ofDays(9))), null, List.of(), Data.Fields.NONE);
        return event.withHeader(new EventHeader(
                header.eventId(), header.eventTime(), header.timeZoneOffset(), null, List.of(), declaration, Map.of()));
    }
}

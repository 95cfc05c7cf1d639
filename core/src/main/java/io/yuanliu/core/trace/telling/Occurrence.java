package io.yuanliu.core.trace.telling;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.trace.EdgeKind;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about units, in the graph's numbers.
 *
 * @param time its eventTime, in nanoseconds since 1970
 * @param from the earliest moment at which it can have happened
 * @param to the latest
 * @param in inputs, children, or the objects of an event that joins nothing
 * @param out outputs, the parent, or nothing
 * @param everything takes everything out of the parent
 * @param group the transformation that several events tell together, or null
 */
public record Occurrence(
        String event,
        Kind kind,
        Action action,
        long time,
        long from,
        long to,
        Parts in,
        Parts out,
        boolean everything,
        @Nullable String group,
        Custody custody,
        @Nullable String product,
        @Nullable String productName) {

    Occurrence ofEverything() {
        return new Occurrence(event, kind, action, time, from, to, in, out, true, group, custody, product, productName);
    }

    Occurrence between(long earliest, long latest) {
        return new Occurrence(
                event, kind, action, time, earliest, latest, in, out, everything, group, custody, product, productName);
    }

    /** What it joins, and how. */
    public enum Kind {
        TRANSFORMATION,
        AGGREGATION,
        ASSOCIATION,
        MEMBERSHIP,
        /** Nothing: it only says who had something. */
        OBJECT;

        /** Inputs become outputs. */
        public boolean makes() {
            return this == TRANSFORMATION || this == MEMBERSHIP;
        }

        /** Children lie in a parent. */
        public boolean holds() {
            return this == AGGREGATION || this == ASSOCIATION;
        }

        public EdgeKind edge() {
            return switch (this) {
                case TRANSFORMATION -> EdgeKind.TRANSFORMATION;
                case AGGREGATION -> EdgeKind.AGGREGATION;
                case ASSOCIATION -> EdgeKind.ASSOCIATION;
                case MEMBERSHIP -> EdgeKind.MEMBERSHIP;
                case OBJECT -> throw new IllegalStateException("joins nothing");
            };
        }
    }

    /** What an event says about who has something; parties and places by number or {@link Names#NONE}. */
    public record Custody(
            Step step, int actor, int place, int source, int sourceSite, int destination, int destinationSite) {
        public static final Custody NONE =
                new Custody(Step.OTHER, Names.NONE, Names.NONE, Names.NONE, Names.NONE, Names.NONE, Names.NONE);

        /** The same with everybody under the name by which the graph knows them. */
        public Custody known(Names names) {
            return new Custody(
                    step,
                    names.owner(actor),
                    place,
                    names.owner(source),
                    sourceSite,
                    names.owner(destination),
                    destinationSite);
        }

        /** Who gives, or acts where nobody is named as giving. */
        public int giver() {
            return source == Names.NONE ? actor : source;
        }

        public int giverSite() {
            return sourceSite == Names.NONE ? place : sourceSite;
        }

        public int taker() {
            return destination == Names.NONE ? actor : destination;
        }

        public int takerSite() {
            return destinationSite == Names.NONE ? place : destinationSite;
        }
    }

    /** The business steps that move goods between holdings. */
    public enum Step {
        SHIPPING,
        RECEIVING,
        SELLING,
        DESTROYING,
        OTHER
    }
}

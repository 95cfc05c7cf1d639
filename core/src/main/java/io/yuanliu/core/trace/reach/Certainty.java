package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.Direction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which edges of a walk the times prove, each against the steps between it and the start. */
public interface Certainty {
    boolean of(Link link);

    /** For these edges of a walk; looks up what else of the walk it takes to know. */
    static Certainty of(Direction direction, int start, List<Link> asked, Links links) {
        var basis = new ArrayList<Link>();
        var known = new HashSet<Integer>();
        var open = new ArrayDeque<Integer>();
        asked.stream().filter(link -> !links.isPlain(link)).forEach(link -> open.add(link.before(direction)));
        while (!open.isEmpty()) {
            int unit = open.remove();
            for (var link : known.add(unit) ? links.leadingTo(unit) : List.<Link>of()) {
                basis.add(link);
                if (link.stay() != null) {
                    open.add(link.before(direction));
                }
            }
        }
        var certainty = switch (direction) {
            case DOWNSTREAM -> new Forward(start, basis);
            case UPSTREAM -> new Backward(start, basis);
        };
        return link -> links.isPlain(link) || certainty.of(link);
    }

    /** Keeps, for each unit, the moments at which it was reached for certain once what led to it is taken as true. */
    final class Forward implements Certainty {
        private final Map<Integer, Spans> sure = new HashMap<>();

        Forward(int start, List<Link> links) {
            sure.put(start, Spans.ALWAYS);
            var stays = links.stream().filter(link -> link.stay() != null).toList();
            for (var link : links) {
                if (link.stay() == null) {
                    grow(link.to(), Spans.of(link.made().to(), Spans.END));
                }
            }
            boolean growing = true;
            while (growing) {
                growing = false;
                for (var link : stays) {
                    var stay = link.stay();
                    growing |= stay != null && grow(link.to(), sure(link.from()).clip(stay.sureFrom(), stay.sureTo()));
                }
            }
        }

        private boolean grow(int unit, Spans more) {
            var known = sure(unit);
            var all = known.and(more);
            sure.put(unit, all);
            return !all.equals(known);
        }

        private Spans sure(int unit) {
            return sure.getOrDefault(unit, Spans.NONE);
        }

        @Override
        public boolean of(Link link) {
            var stay = link.stay();
            var moments = sure(link.from());
            return stay == null
                    ? moments.covers(link.given().from(), link.given().to()) && link.inOrder()
                    : stay.surelyMeets(moments);
        }
    }

    /** Keeps, for each unit, when the steps on to the start took place. */
    final class Backward implements Certainty {
        /** Moments any of which will do: a container was asked for, and what it ever held belongs to the answer. */
        private final Map<Integer, Spans> anyOf = new HashMap<>();
        /** Intervals somewhere in which the unit was used. */
        private final Map<Integer, Set<Ends.End>> used = new HashMap<>();

        Backward(int start, List<Link> links) {
            anyOf.put(start, Spans.ALWAYS);
            for (var link : links) {
                if (link.stay() == null) {
                    used(link.from())
                            .add(new Ends.End(link.given().from(), link.given().to()));
                }
            }
            var stays = links.stream().filter(link -> link.stay() != null).toList();
            boolean growing = true;
            while (growing) {
                growing = false;
                for (var link : stays) {
                    growing |= link.stay() != null && pass(link.stay());
                }
            }
        }

        private boolean pass(Stay stay) {
            var known = anyOf.getOrDefault(stay.child(), Spans.NONE);
            var all = known.and(anyOf.getOrDefault(stay.parent(), Spans.NONE).clip(stay.sureFrom(), stay.sureTo()));
            anyOf.put(stay.child(), all);
            boolean grown = !all.equals(known);
            for (var use : List.copyOf(used(stay.parent()))) {
                grown |= covers(stay, use) && used(stay.child()).add(use);
            }
            return grown;
        }

        private Set<Ends.End> used(int unit) {
            return used.computeIfAbsent(unit, _ -> new HashSet<>());
        }

        private static boolean covers(Stay stay, Ends.End use) {
            return stay.sureFrom() <= use.from() && use.to() <= stay.sureTo();
        }

        @Override
        public boolean of(Link link) {
            var stay = link.stay();
            var moments = anyOf.getOrDefault(link.to(), Spans.NONE);
            var uses = used(link.to());
            if (stay != null) {
                return stay.surelyMeets(moments) || uses.stream().anyMatch(use -> covers(stay, use));
            }
            long made = link.made().to();
            return link.inOrder()
                    && ((!moments.isEmpty() && made <= moments.last())
                            || uses.stream().anyMatch(use -> made <= use.from()));
        }
    }
}

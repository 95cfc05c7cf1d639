package io.yuanliu.server.notices;

import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Asker.Kind;
import io.yuanliu.server.scope.Everybody;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Whose;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a notice concerns, as people and grants are now. */
@Component
class Receivers {
    private static final int NO_AREA = 0;

    private final Everybody everybody;

    Receivers(Everybody everybody) {
        this.everybody = everybody;
    }

    /** The askers to tell; empty where it concerns nobody who can be told in the platform. */
    List<Asker> of(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Holder(var right, var whose) -> holders(right, whose);
            case Addressee.Authority(var right, var whose) -> authorities(right, whose);
            case Addressee.Above(var right, var whose) -> above(right, whose);
            case Addressee.One(var id) ->
                everybody.all().stream().filter(asker -> asker.id().equals(id)).toList();
        };
    }

    Optional<Asker> find(String id) {
        return everybody.find(id);
    }

    /** Whoever sees everything is not of the party, and would be told everything; nor is who looks over its region. */
    private List<Asker> holders(Right right, Whose whose) {
        return whose.party() == null
                ? List.of()
                : everybody.all().stream()
                        .filter(asker -> asker.scope(right) instanceof Scope.Clauses clauses
                                && clauses.covers(whose.withoutRegion()))
                        .toList();
    }

    private List<Asker> authorities(Right right, Whose whose) {
        var officials = everybody.all().stream()
                .filter(asker ->
                        asker.kind() == Kind.OFFICIAL && asker.scope(right).covers(whose))
                .toList();
        return officials.isEmpty()
                ? everybody.all().stream()
                        .filter(asker -> asker.kind() == Kind.ADMINISTRATOR && asker.may(right))
                        .toList()
                : officials;
    }

    private List<Asker> above(Right right, Whose whose) {
        var all = authorities(right, whose);
        int nearest =
                all.stream().mapToInt(asker -> area(asker, right, whose)).max().orElse(NO_AREA);
        var above = all.stream()
                .filter(asker -> area(asker, right, whose) < nearest)
                .toList();
        return above.isEmpty() ? all : above;
    }

    /** How narrow an asker's area about a place is: the digits of its code. */
    private static int area(Asker asker, Right right, Whose whose) {
        if (!(asker.scope(right) instanceof Scope.Clauses(var clauses)) || whose.region() == null) {
            return NO_AREA;
        }
        return clauses.stream()
                .flatMap(clause -> clause.values(Whose.REGION).stream())
                .filter(whose.region()::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(NO_AREA);
    }
}
